import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { policyType, rootId } from './fields.ts'
import { findPolicy } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { typeKey } from './policies.ts'
import { rootView } from './views.ts'

/** What was attached of the type is detached everywhere, and does not come back with it. */
export const DisablePolicyType = organizationOperation({
  action: 'DisablePolicyType',
  input: z.strictObject({ RootId: rootId, PolicyType: policyType }),
  readOnly: false,
  on: ({ RootId }, organization) => [targetArn(organization, RootId)],
  keys: ({ PolicyType }) => typeKey(PolicyType),
  run(organization, { RootId, PolicyType }) {
    const { root } = organization
    if (root.id !== RootId) refuse('RootNotFound')
    if (organization.featureSet !== 'ALL') refuse('PolicyTypeNotAvailableForOrganization')
    if (!root.policyTypes.includes(PolicyType)) refuse('PolicyTypeNotEnabled')
    root.policyTypes = root.policyTypes.filter((type) => type !== PolicyType)
    for (const [target, ids] of Object.entries(organization.attachments))
      organization.attachments[target] = ids.filter((id) => findPolicy(organization, id).type !== PolicyType)
    return { Root: rootView(organization) }
  },
})
