import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

export const DeleteBucketPolicy = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:DeleteBucketPolicy',
  readOnly: false,
  query: () => ({ policy: '' }),
  run(one) {
    one.policy = null
    return {}
  },
})
