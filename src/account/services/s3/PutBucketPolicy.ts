import * as z from 'zod/mini'
import { isPublic, parsePolicy } from '#engine'
import { callerArn, fail, operation } from '../../operation.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'
import { bucketPolicy } from './policy.ts'

/** Replaces the bucket's policy. Block Public Access refuses one that is public. AWS: S3 User Guide, 2026-11. */
export const PutBucketPolicy = operation({
  input: z.strictObject({ Bucket: bucketName, Policy: z.string() }),
  readOnly: false,
  requires({ Bucket }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:PutBucketPolicy', resource: bucketArn(Bucket) }]
  },
  run(draft, { Bucket, Policy }, { caller }) {
    const bucket = findBucket(draft, Bucket)
    const text = bucketPolicy(draft, Bucket, Policy)
    if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublic(JSON.parse(text)))
      fail(
        'AccessDenied',
        `User: ${callerArn(caller)} is not authorized to perform: s3:PutBucketPolicy on resource: "${bucketArn(Bucket)}" because public policies are blocked by the BlockPublicPolicy block public access setting.`,
        403,
      )
    bucket.policy = text
    return {}
  },
  record: ({ Bucket, Policy }, { world }) => recordOf(world, Bucket, { bucketPolicy: shown(Policy), policy: '' }),
})

/** CloudTrail shows the document itself, not its text, where it is one. */
function shown(text: string): unknown {
  return parsePolicy(text).document ?? text
}
