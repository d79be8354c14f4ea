import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

export const GetBucketLocation = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketLocation',
  readOnly: true,
  query: () => ({ location: '' }),
  // Buckets in us-east-1 have no constraint. AWS: S3 API Reference, GetBucketLocation, 2026-11.
  run: ({ region }) => ({ LocationConstraint: region === 'us-east-1' ? null : region }),
})
