import * as z from 'zod/mini'
import { isPublicPolicy } from '#engine'
import { fail, operation } from '../../operation.ts'
import { bucketPolicy } from '../../policyText.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'

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
    const text = bucketPolicy(Policy)
    if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublicPolicy(JSON.parse(text)))
      fail(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: s3:PutBucketPolicy on resource: "${bucketArn(Bucket)}" because public policies are blocked by the BlockPublicPolicy block public access setting.`,
        403,
      )
    bucket.policy = text
    return {}
  },
  record: ({ Bucket, Policy }, { world }) => {
    const { requestParameters, ...rest } = recordOf(world, Bucket)
    return { ...rest, requestParameters: { ...requestParameters, bucketPolicy: Policy } }
  },
})
