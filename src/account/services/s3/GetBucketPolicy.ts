import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'
import { savedPolicy } from './policy.ts'

export const GetBucketPolicy = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketPolicy',
  readOnly: true,
  query: () => ({ policy: '' }),
  run: (one) => ({ Policy: savedPolicy(one) }),
})
