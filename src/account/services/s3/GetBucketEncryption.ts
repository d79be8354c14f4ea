import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { bucketOperation } from './bucketOperation.ts'
import { defaultEncryption } from './encryption.ts'
import { bucket } from './fields.ts'

/** Every bucket has one: SSE-S3, until another was put. */
export const GetBucketEncryption = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetEncryptionConfiguration',
  readOnly: true,
  query: () => ({ encryption: '' }),
  run(one) {
    const { algorithm, keyId, bucketKey, blocked } = defaultEncryption(one)
    return {
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: algorithm, ...present({ KMSMasterKeyID: keyId }) },
            BucketKeyEnabled: bucketKey,
            BlockedEncryptionTypes: { EncryptionType: blocked },
          },
        ],
      },
    }
  },
})
