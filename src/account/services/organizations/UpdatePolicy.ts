import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { isInvalid } from './errors.ts'
import { content, description, name, policyId } from './fields.ts'
import { findPolicy } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { arnOfPolicy, typeKeyOf, validContent } from './policies.ts'
import { checkPolicyName } from './policyName.ts'
import { policyView } from './views.ts'

/** Holds at once wherever the policy is attached. */
export const UpdatePolicy = organizationOperation({
  action: 'UpdatePolicy',
  input: z.strictObject({
    PolicyId: policyId,
    Name: z.optional(name),
    Description: z.optional(description),
    Content: z.optional(content),
  }),
  readOnly: false,
  on: ({ PolicyId }, organization) => [arnOfPolicy(organization, PolicyId)],
  keys: ({ PolicyId }, organization) => typeKeyOf(organization, PolicyId),
  run(organization, { PolicyId, Name, Description, Content }, { draft }) {
    findPolicy(organization, PolicyId)
    const policy = own(organization.policies, PolicyId) ?? isInvalid('IMMUTABLE_POLICY')
    if (Name !== undefined && Name !== policy.name) checkPolicyName(organization, Name, policy.type)
    policy.name = Name ?? policy.name
    policy.description = Description ?? policy.description
    policy.content = Content === undefined ? policy.content : validContent(Content, policy.type)
    policy.updated = draft.now
    return { Policy: policyView(organization, policy) }
  },
})
