import * as z from 'zod/mini'
import { bucketArn } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Is it there, and may I? The action is s3:ListBucket. */
export const HeadBucket = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:ListBucket',
  readOnly: true,
  category: 'Data',
  headOnly: true,
  run: ({ name, region }) => ({ BucketArn: bucketArn(name), BucketRegion: region, AccessPointAlias: false }),
})
