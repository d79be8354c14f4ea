import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** IAM has no action of its own for it. */
export const DeleteBucketTagging = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:PutBucketTagging',
  readOnly: false,
  query: () => ({ tagging: '' }),
  run(one) {
    delete one.tags
    return {}
  },
})
