// S3 Block Public Access: of the account and of the bucket, the stricter holds.
// AWS: S3 User Guide, "Blocking public access to your Amazon S3 storage", 2026-11.

import { bucketArn, ownerOf } from './bucket.ts'
import { callerArn, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Caller, World } from '../../types.ts'
import { isPublicText } from './policy.ts'
import type { PublicAccessBlock } from './state.ts'

const SWITCHES = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const

/** All four as they come to bear on a bucket. */
export function blockOf(world: World, bucket: string): PublicAccessBlock {
  const s3 = world.accounts[ownerOf(world, bucket) ?? '']?.s3
  const both = [s3?.publicAccessBlock, own(s3?.buckets, bucket)?.publicAccessBlock]
  return switches((name) => both.some((block) => block?.[name]))
}

/** RestrictPublicBuckets speaks of policies; an ACL that is public is IgnorePublicAcls' affair. */
export function restrictsPublic(world: World, bucket: string): boolean {
  const policy = own(world.accounts[ownerOf(world, bucket) ?? '']?.s3.buckets, bucket)?.policy
  return blockOf(world, bucket).RestrictPublicBuckets && typeof policy === 'string' && isPublicText(policy)
}

/** A switch that is not named is off. */
export function blockFrom(
  given: { readonly [Name in keyof PublicAccessBlock]?: boolean | undefined },
): PublicAccessBlock {
  return switches((name) => given[name])
}

export const ALL_BLOCKED = switches(() => true)

function switches(on: (name: keyof PublicAccessBlock) => boolean | undefined): PublicAccessBlock {
  return Object.fromEntries(SWITCHES.map((name) => [name, on(name) ?? false])) as Record<
    keyof PublicAccessBlock,
    boolean
  >
}

const REFUSED = {
  BlockPublicPolicy: 'public policies are blocked by the BlockPublicPolicy block public access setting.',
  BlockPublicAcls: 'public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting.',
} as const

/** Refuses what would make a bucket, or an object in it, public. */
export function refusePublic(
  world: World,
  caller: Caller,
  { bucket, action, resource = bucketArn(bucket) }: { bucket: string; action: string; resource?: string },
  setting: keyof typeof REFUSED,
): void {
  if (blockOf(world, bucket)[setting])
    fail(
      'AccessDenied',
      `User: ${callerArn(caller)} is not authorized to perform: ${action} on resource: "${resource}" because ${REFUSED[setting]}`,
      403,
    )
}
