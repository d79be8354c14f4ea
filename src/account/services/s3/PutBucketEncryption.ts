import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { bucketOperation } from './bucketOperation.ts'
import { malformedXml } from './configuration.ts'
import { defaultEncryption } from './encryption.ts'
import { bucket, sent, sseAlgorithm } from './fields.ts'

const rule = z.strictObject({
  ApplyServerSideEncryptionByDefault: z.optional(
    z.strictObject({ SSEAlgorithm: sseAlgorithm, KMSMasterKeyID: z.optional(z.string()) }),
  ),
  BucketKeyEnabled: z.optional(z.boolean()),
  BlockedEncryptionTypes: z.optional(
    z.strictObject({ EncryptionType: z.optional(z.array(z.enum(['NONE', 'SSE-C']))) }),
  ),
})

const SSE_S3 = { SSEAlgorithm: 'AES256', KMSMasterKeyID: undefined } as const

/** How objects are encrypted whose upload does not say. What lies in the bucket stays as it is. */
export const PutBucketEncryption = bucketOperation({
  input: z.strictObject({
    ...bucket,
    ...sent,
    ServerSideEncryptionConfiguration: z.strictObject({ Rules: z.array(rule) }),
  }),
  action: 's3:PutEncryptionConfiguration',
  readOnly: false,
  query: () => ({ encryption: '' }),
  run(one, { ServerSideEncryptionConfiguration: { Rules } }) {
    const [only, ...more] = Rules
    if (!only || more.length > 0) return malformedXml()
    const { SSEAlgorithm: algorithm, KMSMasterKeyID: keyId } = only.ApplyServerSideEncryptionByDefault ?? SSE_S3
    if (algorithm === 'aws:fsx') return malformedXml()
    if (keyId !== undefined && algorithm === 'AES256')
      fail(
        'InvalidArgument',
        'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
      )
    one.encryption = {
      algorithm,
      bucketKey: only.BucketKeyEnabled ?? false,
      blocked: [...(only.BlockedEncryptionTypes?.EncryptionType ?? defaultEncryption(one).blocked)],
      ...present({ keyId }),
    }
    return {}
  },
})
