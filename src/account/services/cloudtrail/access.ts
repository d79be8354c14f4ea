// May CloudTrail write to a trail's bucket? The bucket's policy alone says so, and the engine reads it.
// AWS: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail", 2026-11.

import { mayService } from '../../authorize.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { bucketArn, objectArn } from '../s3/bucket.ts'
import type { Trail } from './state.ts'
import { trailArn } from './trail.ts'

type About = Pick<Trail, 'name' | 'bucket' | 'prefix'>

/** Read the bucket's ACL, and put a log file with full control for the bucket's owner. */
export function mayDeliver(world: World, account: AccountId, trail: About, key = folder(account, trail)): boolean {
  const by = { 'aws:SourceArn': trailArn(account, trail.name), 'aws:SourceAccount': account }
  const needed: readonly Permission[] = [
    { action: 's3:GetBucketAcl', resource: bucketArn(trail.bucket), context: by },
    {
      action: 's3:PutObject',
      resource: objectArn(trail.bucket, key),
      context: { ...by, 's3:x-amz-acl': 'bucket-owner-full-control' },
    },
  ]
  return needed.every((permission) => mayService(world, 'cloudtrail.amazonaws.com', permission))
}

export function folder(account: AccountId, { prefix }: Pick<Trail, 'prefix'>): string {
  return `${prefix === undefined ? '' : `${prefix}/`}AWSLogs/${account}/CloudTrail/`
}
