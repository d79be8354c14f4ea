import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { timestamp } from '../../timestamp.ts'
import { findBucket, recordOf } from './bucket.ts'
import { deleteOne, deletePermissions } from './deletion.ts'
import { version } from './fields.ts'

/** Deleting what is not there succeeds, as in S3. */
export const DeleteObject = operation({
  input: z.strictObject({
    ...version,
    MFA: z.optional(z.string()),
    BypassGovernanceRetention: z.optional(z.boolean()),
    IfMatch: z.optional(z.string()),
    IfMatchLastModifiedTime: z.optional(timestamp),
    IfMatchSize: z.optional(z.int()),
  }),
  readOnly: false,
  category: 'Data',
  requires(input, { world }) {
    findBucket(world, input)
    return deletePermissions(input.Bucket, input)
  },
  run: (draft, input, { caller }) => deleteOne(draft, findBucket(draft, input), caller, input),
  record: ({ Bucket, Key, VersionId }, { world }) =>
    recordOf(world, Bucket, { key: Key, ...(VersionId !== undefined && { versionId: VersionId }) }),
})
