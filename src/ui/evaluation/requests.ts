// Requests worth trying in an account: a row per operation, with the targets that the account has.

import type { Call, World } from '#account'
import { shortResource } from '../words.ts'

export interface Candidate {
  readonly operation: string
  readonly action: string // the IAM action, which is what policies speak of
  readonly target: string // for people
  readonly input: Call['input']
}

type Target = readonly [target: string, input: Call['input']]

const rows: readonly { operation: string; action: string; targets(world: World): readonly Target[] }[] = [
  {
    operation: 's3.ListObjectsV2',
    action: 's3:ListBucket',
    targets: (world) => buckets(world).map((Bucket) => [Bucket, { Bucket }]),
  },
  { operation: 's3.GetObject', action: 's3:GetObject', targets: objects },
  { operation: 's3.DeleteObject', action: 's3:DeleteObject', targets: objects },
  { operation: 's3.ListBuckets', action: 's3:ListAllMyBuckets', targets: () => [['*', {}]] },
  { operation: 'iam.ListUsers', action: 'iam:ListUsers', targets: () => [['*', {}]] },
  {
    operation: 'iam.CreateAccessKey',
    action: 'iam:CreateAccessKey',
    targets: (world) => users(world).map((UserName) => [`user ${UserName}`, { UserName }]),
  },
  { operation: 'sts.GetCallerIdentity', action: 'sts:GetCallerIdentity', targets: () => [['*', {}]] },
]

/** Every request of the table, and the watched one even where the table lacks it. */
export function requestsIn(world: World, watched: Call): readonly Candidate[] {
  const known = rows.flatMap(({ operation, action, targets }) =>
    targets(world).map(([target, input]) => ({ operation, action, target, input })),
  )
  const has = known.some(
    (one) => one.operation === watched.operation && JSON.stringify(one.input) === JSON.stringify(watched.input),
  )
  if (has) return known
  const target = Object.values(watched.input)
    .map((value) => shortResource(String(value)))
    .join(' ')
  return [
    {
      operation: watched.operation,
      action: watched.operation.replace('.', ':'),
      target: target || '*',
      input: watched.input,
    },
    ...known,
  ]
}

function buckets(world: World): readonly string[] {
  return Object.keys(world.accounts[world.home]?.s3.buckets ?? {})
}

function objects(world: World): readonly Target[] {
  const home = world.accounts[world.home]
  return Object.values(home?.s3.buckets ?? {}).flatMap(({ name: Bucket, objects }) =>
    Object.keys(objects).map((Key): Target => [`${Bucket}/${Key}`, { Bucket, Key }]),
  )
}

function users(world: World): readonly string[] {
  return Object.keys(world.accounts[world.home]?.iam.users ?? {})
}
