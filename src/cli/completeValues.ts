// The values of an option that are in the account.

import { call, type InputOf, type Outcome, type OutputOf, type World } from '#account'
import { elementOf, enumOf, optionsOf } from './aws/options.ts'

export function valuesOf(world: World, operation: string, member: string): readonly string[] {
  const option = optionsOf(operation).find((one) => one.member === member)
  const values = Object.hasOwn(VALUES, member) ? VALUES[member] : undefined
  return [...enumOf(elementOf(option?.schema)), ...(values?.(world) ?? [])]
}

/** `s3://photos/` for each bucket; once that is written, the keys in it, down to the next slash. */
export function addressesOf(world: World, word: string): readonly string[] {
  const buckets = home(world)?.s3.buckets ?? {}
  const [, name = '', start = ''] = /^s3:\/\/([^/]+)\/(.*)$/.exec(word) ?? []
  const bucket = Object.hasOwn(buckets, name) ? buckets[name] : undefined
  if (!bucket) return Object.keys(buckets).map((one) => `s3://${one}/`)
  return Object.keys(bucket.objects)
    .filter((key) => key.startsWith(start))
    .map((key) => {
      const end = key.indexOf('/', start.length)
      return `s3://${name}/${end < 0 ? key : key.slice(0, end + 1)}`
    })
}

const home = (world: World) => world.accounts[world.home]
const keys = (record: Readonly<Record<string, unknown>> | undefined): readonly string[] => Object.keys(record ?? {})

/** By the member of the input. */
const VALUES: Readonly<Record<string, (world: World) => readonly string[]>> = {
  AccessKeyId: (world) =>
    Object.values(home(world)?.iam.users ?? {}).flatMap(({ accessKeys }) => accessKeys.map(({ id }) => id)),
  AccountId: (world) => keys(world.accounts),
  Bucket: (world) => keys(home(world)?.s3.buckets),
  FunctionName: (world) => keys(home(world)?.lambda?.functions),
  GroupIds: (world) => keys(home(world)?.ec2?.securityGroups),
  GroupName: (world) => keys(home(world)?.iam.groups),
  InstanceIds: (world) => keys(home(world)?.ec2?.instances),
  InstanceId: (world) => keys(home(world)?.ec2?.instances),
  InstanceProfileName: (world) => keys(home(world)?.iam.instanceProfiles),
  Key: (world) => Object.values(home(world)?.s3.buckets ?? {}).flatMap(({ objects }) => keys(objects)),
  PermissionsBoundary: policyArns,
  PolicyArn: policyArns,
  PolicySourceArn: (world) => [...arnsOf(world, 'user'), ...arnsOf(world, 'role')],
  RoleArn: (world) => arnsOf(world, 'role'),
  RoleName: (world) => keys(home(world)?.iam.roles),
  SerialNumber: (world) => keys(home(world)?.iam.mfaDevices),
  TableName: (world) => keys(home(world)?.dynamodb?.tables),
  TrailName: (world) => keys(home(world)?.cloudtrail?.trails),
  TrailNameList: (world) => keys(home(world)?.cloudtrail?.trails),
  UserName: (world) => keys(home(world)?.iam.users),
}

/** Those of the account, and AWS's own. What is asked here leaves no trace: the world that comes of it is dropped. */
function policyArns(world: World): readonly string[] {
  const arns: string[] = []
  let Marker: string | undefined
  do {
    const input: InputOf<'iam.ListPolicies'> = Marker === undefined ? { MaxItems: 1000 } : { MaxItems: 1000, Marker }
    const { result }: Outcome<OutputOf<'iam.ListPolicies'>> = call(
      world,
      { identity: 'root' },
      'iam.ListPolicies',
      input,
    )
    if (!result.ok) return arns
    arns.push(...result.output.Policies.map(({ Arn }) => Arn))
    Marker = result.output.Marker
  } while (Marker !== undefined)
  return arns
}

function arnsOf(world: World, kind: 'user' | 'role'): readonly string[] {
  const account = home(world)
  const holders = kind === 'user' ? account?.iam.users : account?.iam.roles
  return Object.entries(holders ?? {}).map(([name, { path }]) => `arn:aws:iam::${world.home}:${kind}${path}${name}`)
}
