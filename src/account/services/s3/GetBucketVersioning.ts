import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Empty, as long as versioning never was on. */
export const GetBucketVersioning = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketVersioning',
  readOnly: true,
  query: () => ({ versioning: '' }),
  run: ({ versioning, mfaDelete }) => present({ Status: versioning, MFADelete: mfaDelete }),
})
