import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Back to SSE-S3: a bucket without encryption is not to be had. IAM has no action of its own for it. */
export const DeleteBucketEncryption = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:PutEncryptionConfiguration',
  readOnly: false,
  query: () => ({ encryption: '' }),
  run(one) {
    delete one.encryption
    return {}
  },
})
