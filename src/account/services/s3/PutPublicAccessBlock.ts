import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, publicAccessBlock, sent } from './fields.ts'
import { blockFrom } from './publicAccess.ts'

/** The operation is called PutPublicAccessBlock, the IAM action s3:PutBucketPublicAccessBlock. */
export const PutPublicAccessBlock = bucketOperation({
  input: z.strictObject({ ...bucket, ...sent, PublicAccessBlockConfiguration: publicAccessBlock }),
  action: 's3:PutBucketPublicAccessBlock',
  readOnly: false,
  query: () => ({ publicAccessBlock: '' }),
  eventName: 'PutBucketPublicAccessBlock',
  run(one, { PublicAccessBlockConfiguration }) {
    one.publicAccessBlock = blockFrom(PublicAccessBlockConfiguration)
    return {}
  },
})
