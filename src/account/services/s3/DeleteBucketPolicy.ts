import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'

export const DeleteBucketPolicy = operation({
  input: z.strictObject({ Bucket: bucketName }),
  readOnly: false,
  requires({ Bucket }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:DeleteBucketPolicy', resource: bucketArn(Bucket) }]
  },
  run(draft, { Bucket }) {
    findBucket(draft, Bucket).policy = null
    return {}
  },
  record: ({ Bucket }, { world }) => recordOf(world, Bucket, { policy: '' }),
})
