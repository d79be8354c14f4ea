import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { policyType, rootId } from './fields.ts'
import { DEFAULTS } from './managed.ts'
import { organizationOperation } from './organizationOperation.ts'
import { typeKey } from './policies.ts'
import { rootView } from './views.ts'

/** AWS attaches its own policy of the type to everything there is. */
export const EnablePolicyType = organizationOperation({
  action: 'EnablePolicyType',
  input: z.strictObject({ RootId: rootId, PolicyType: policyType }),
  readOnly: false,
  on: ({ RootId }, organization) => [targetArn(organization, RootId)],
  keys: ({ PolicyType }) => typeKey(PolicyType),
  run(organization, { RootId, PolicyType }) {
    const { root } = organization
    if (root.id !== RootId) refuse('RootNotFound')
    if (organization.featureSet !== 'ALL') refuse('PolicyTypeNotAvailableForOrganization')
    if (root.policyTypes.includes(PolicyType)) refuse('PolicyTypeAlreadyEnabled')
    root.policyTypes.push(PolicyType)
    const standard = DEFAULTS[PolicyType]
    if (standard !== undefined)
      for (const target of [root.id, ...Object.keys(organization.units), ...Object.keys(organization.members)])
        organization.attachments[target] = [...(organization.attachments[target] ?? []), standard]
    return { Root: rootView(organization) }
  },
})
