import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'

/** The operation is called GetPublicAccessBlock, the IAM action s3:GetBucketPublicAccessBlock. */
export const GetPublicAccessBlock = operation({
  input: z.strictObject({ Bucket: bucketName }),
  readOnly: true,
  requires({ Bucket }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:GetBucketPublicAccessBlock', resource: bucketArn(Bucket) }]
  },
  run: (draft, { Bucket }) => ({
    PublicAccessBlockConfiguration:
      findBucket(draft, Bucket).publicAccessBlock ??
      fail('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', 404),
  }),
  record: ({ Bucket }, { world }) => ({
    ...recordOf(world, Bucket, { publicAccessBlock: '' }),
    eventName: 'GetBucketPublicAccessBlock',
  }),
})
