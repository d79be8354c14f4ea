import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, sent } from './fields.ts'
import { checkMfa } from './mfa.ts'

/** Once on, versioning can only be suspended. AWS: S3 API Reference, PutBucketVersioning, 2026-11. */
export const PutBucketVersioning = bucketOperation({
  input: z.strictObject({
    ...bucket,
    ...sent,
    MFA: z.optional(z.string()),
    VersioningConfiguration: z.strictObject({
      MFADelete: z.optional(z.enum(['Enabled', 'Disabled'])),
      Status: z.optional(z.enum(['Enabled', 'Suspended'])),
    }),
  }),
  action: 's3:PutBucketVersioning',
  readOnly: false,
  query: () => ({ versioning: '' }),
  run(one, { MFA, VersioningConfiguration: { MFADelete, Status } }, { draft, caller }) {
    if (Status === undefined)
      return fail('IllegalVersioningConfigurationException', 'The Versioning element must be specified')
    if (one.objectLock && Status === 'Suspended')
      fail(
        'InvalidBucketState',
        'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
        409,
      )
    if (MFADelete !== undefined || one.mfaDelete === 'Enabled') checkMfa(draft, one, caller, MFA)
    one.versioning = Status
    if (MFADelete !== undefined) one.mfaDelete = MFADelete
    return {}
  },
})
