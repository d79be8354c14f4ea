import * as z from 'zod/mini'
import { resourceArn, revisionId } from './fields.ts'
import { checkRevision, resourcePolicyFrom } from './policy.ts'
import { tableOperation } from './tableOperation.ts'

export const PutResourcePolicy = tableOperation({
  input: z.strictObject({
    ResourceArn: resourceArn,
    Policy: z.string(),
    ExpectedRevisionId: revisionId,
    // SIMPLIFIED: nobody is asked to confirm that they lock themselves out.
    ConfirmRemoveSelfResourceAccess: z.optional(z.boolean()),
  }),
  action: 'dynamodb:PutResourcePolicy',
  readOnly: false,
  of: ({ ResourceArn }) => ResourceArn,
  run(one, { Policy, ExpectedRevisionId }, { draft }) {
    checkRevision(one, ExpectedRevisionId)
    one.policy = resourcePolicyFrom(draft, Policy)
    return { RevisionId: one.policy.revision }
  },
})
