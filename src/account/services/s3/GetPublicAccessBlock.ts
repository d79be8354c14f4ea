import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** The operation is called GetPublicAccessBlock, the IAM action s3:GetBucketPublicAccessBlock. */
export const GetPublicAccessBlock = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketPublicAccessBlock',
  readOnly: true,
  query: () => ({ publicAccessBlock: '' }),
  eventName: 'GetBucketPublicAccessBlock',
  run: ({ publicAccessBlock }) => ({
    PublicAccessBlockConfiguration:
      publicAccessBlock ??
      fail('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', 404),
  }),
})
