import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Without controls ACLs are on, as in buckets of old. IAM has no action of its own for it. */
export const DeleteBucketOwnershipControls = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:PutBucketOwnershipControls',
  readOnly: false,
  query: () => ({ ownershipControls: '' }),
  run(one) {
    one.ownership = null
    return {}
  },
})
