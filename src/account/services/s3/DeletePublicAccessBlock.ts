import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Takes the bucket's own switches off; those of the account stay. IAM has no action of its own for it. */
export const DeletePublicAccessBlock = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:PutBucketPublicAccessBlock',
  readOnly: false,
  query: () => ({ publicAccessBlock: '' }),
  eventName: 'DeleteBucketPublicAccessBlock',
  run(one) {
    one.publicAccessBlock = null
    return {}
  },
})
