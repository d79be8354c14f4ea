import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, grantee, sent } from './fields.ts'

const grant = z.strictObject({
  Grantee: grantee,
  Permission: z.optional(z.enum(['FULL_CONTROL', 'READ', 'WRITE'])),
})
const status = z.strictObject({
  LoggingEnabled: z.optional(
    z.strictObject({
      TargetBucket: z.string(),
      TargetGrants: z.optional(z.array(grant)),
      TargetPrefix: z.string(),
      TargetObjectKeyFormat: z.optional(
        z.strictObject({
          SimplePrefix: z.optional(z.strictObject({})),
          PartitionedPrefix: z.optional(
            z.strictObject({ PartitionDateSource: z.optional(z.enum(['EventTime', 'DeliveryTime'])) }),
          ),
        }),
      ),
    }),
  ),
})

/** Server access logging: on with a target, off without one. */
// SIMPLIFIED: the setting is kept; no log is written. AWS writes hours late, and promises nothing.
export const PutBucketLogging = bucketOperation({
  input: z.strictObject({ ...bucket, ...sent, BucketLoggingStatus: status }),
  action: 's3:PutBucketLogging',
  readOnly: false,
  query: () => ({ logging: '' }),
  run(one, { BucketLoggingStatus: { LoggingEnabled } }, { draft }) {
    if (!LoggingEnabled) {
      delete one.logging
      return {}
    }
    const home = draft.accounts[ownerOf(draft, one.name) ?? '']
    const target =
      own(home?.s3.buckets, LoggingEnabled.TargetBucket) ??
      fail('InvalidTargetBucketForLogging', 'The target bucket for logging does not exist')
    if (target.region !== one.region)
      fail('CrossLocationLoggingProhibitted', 'Cross S3 location logging not allowed. ', 403)
    one.logging = LoggingEnabled
    return {}
  },
})
