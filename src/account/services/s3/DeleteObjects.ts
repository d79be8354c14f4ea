import * as z from 'zod/mini'
import { ApiError, operation } from '../../operation.ts'
import { timestamp } from '../../timestamp.ts'
import { findBucket, recordOf } from './bucket.ts'
import { malformedXml } from './configuration.ts'
import { deleteOne, deletePermissions } from './deletion.ts'
import { bucket, checksumAlgorithm, object } from './fields.ts'

const MOST = 1000 // keys in one request; S3 API Reference, DeleteObjects, 2026-11

const one = z.strictObject({
  Key: object.Key,
  VersionId: z.optional(z.string()),
  ETag: z.optional(z.string()),
  LastModifiedTime: z.optional(timestamp),
  Size: z.optional(z.int()),
})

const schema = z.strictObject({
  ...bucket,
  ...checksumAlgorithm,
  Delete: z.strictObject({ Objects: z.array(one), Quiet: z.optional(z.boolean()) }),
  MFA: z.optional(z.string()),
  RequestPayer: object.RequestPayer,
  BypassGovernanceRetention: z.optional(z.boolean()),
})
type Input = z.infer<typeof schema>

/** Each key is asked for and deleted by itself, so some may go while the others stay. */
export const DeleteObjects = operation({
  input: schema,
  readOnly: false,
  category: 'Data',
  partly: true,
  requires(input, { world }) {
    findBucket(world, input)
    return input.Delete.Objects.flatMap((about) => deletePermissions(input.Bucket, asked(input, about)))
  },
  run(draft, input, { caller, evaluations }) {
    const { Objects, Quiet } = input.Delete
    if (Objects.length === 0 || Objects.length > MOST) malformedXml()
    const each = Objects.length === 0 ? 0 : evaluations.length / Objects.length
    const answers = Objects.map((about, index) => {
      const { Key, VersionId } = about
      const named = { Key, ...(VersionId !== undefined && { VersionId }) }
      const refused = evaluations
        .slice(index * each, (index + 1) * each)
        .find(({ result }) => result.decision !== 'Allow')
      if (refused) return { ...named, Code: 'AccessDenied', Message: refused.result.message ?? 'Access Denied' }
      // Each key has an answer of its own, so an error of one is no error of the call.
      try {
        const done = deleteOne(draft, findBucket(draft, input), caller, asked(input, about))
        return {
          ...named,
          ...(done.DeleteMarker && { DeleteMarker: true, DeleteMarkerVersionId: done.VersionId }),
        }
      } catch (error) {
        if (error instanceof ApiError) return { ...named, Code: error.code, Message: error.message }
        throw error
      }
    })
    const Deleted = Quiet ? [] : answers.filter((answer) => !('Code' in answer))
    const Errors = answers.filter((answer) => 'Code' in answer)
    return { ...(Deleted.length > 0 && { Deleted }), ...(Errors.length > 0 && { Errors }) }
  },
  // CloudTrail does not write down which keys.
  record: ({ Bucket }, { world }) => ({ ...recordOf(world, Bucket, { delete: '' }), hidesResponse: true }),
})

function asked({ MFA, BypassGovernanceRetention }: Input, { Key, VersionId, ETag }: z.infer<typeof one>) {
  return { Key, VersionId, IfMatch: ETag, MFA, BypassGovernanceRetention }
}
