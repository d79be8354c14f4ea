import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Empty, while logging is off. */
export const GetBucketLogging = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketLogging',
  readOnly: true,
  query: () => ({ logging: '' }),
  run: ({ logging }) => present({ LoggingEnabled: logging }),
})
