import * as z from 'zod/mini'
import { parsePolicy } from '#engine'
import { fail } from '../../operation.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, sent } from './fields.ts'
import { bucketPolicy, isPublicText } from './policy.ts'
import { refusePublic } from './publicAccess.ts'

const action = 's3:PutBucketPolicy'

/** Replaces the bucket's policy. Block Public Access refuses one that is public. AWS: S3 User Guide, 2026-11. */
export const PutBucketPolicy = bucketOperation({
  input: z.strictObject({
    ...bucket,
    ...sent,
    // SIMPLIFIED: nobody is asked to confirm that they lock themselves out.
    ConfirmRemoveSelfBucketAccess: z.optional(z.boolean()),
    Policy: z.string(),
  }),
  action,
  readOnly: false,
  query: ({ Policy }) => ({ bucketPolicy: shown(Policy), policy: '' }),
  run(one, { Policy }, { draft, caller, account }) {
    // Whoever may, but of another account. AWS: S3 API Reference, PutBucketPolicy, 2026-11.
    if (account !== ownerOf(draft, one.name))
      fail('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405)
    const text = bucketPolicy(draft, one.name, Policy)
    if (isPublicText(text)) refusePublic(draft, caller, { bucket: one.name, action }, 'BlockPublicPolicy')
    one.policy = text
    return {}
  },
})

/** CloudTrail shows the document itself, not its text, where it is one. */
function shown(text: string): unknown {
  return parsePolicy(text).document ?? text
}
