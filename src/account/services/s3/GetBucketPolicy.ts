import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'

export const GetBucketPolicy = operation({
  input: z.strictObject({ Bucket: bucketName }),
  readOnly: true,
  requires({ Bucket }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:GetBucketPolicy', resource: bucketArn(Bucket) }]
  },
  run: (draft, { Bucket }) => ({
    Policy: findBucket(draft, Bucket).policy ?? fail('NoSuchBucketPolicy', 'The bucket policy does not exist', 404),
  }),
  record: ({ Bucket }, { world }) => recordOf(world, Bucket, { policy: '' }),
})
