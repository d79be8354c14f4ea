import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse, violates } from './errors.ts'
import { policyId, targetId } from './fields.ts'
import { attachedOf, findPolicy, isTarget } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { arnOfPolicy, typeKeyOf } from './policies.ts'
import { mostAttached } from './quotas.ts'

/** Reaches every account below. In the management account it reaches nobody. */
export const AttachPolicy = organizationOperation({
  action: 'AttachPolicy',
  input: z.strictObject({ PolicyId: policyId, TargetId: targetId }),
  readOnly: false,
  on: ({ PolicyId, TargetId }, organization) => [
    arnOfPolicy(organization, PolicyId),
    targetArn(organization, TargetId),
  ],
  keys: ({ PolicyId }, organization) => typeKeyOf(organization, PolicyId),
  run(organization, { PolicyId, TargetId }) {
    const { type } = findPolicy(organization, PolicyId)
    if (!isTarget(organization, TargetId)) refuse('TargetNotFound')
    if (!organization.root.policyTypes.includes(type)) refuse('PolicyTypeNotEnabled')
    const attached = attachedOf(organization, TargetId, type)
    if (attached.some(({ id }) => id === PolicyId)) refuse('DuplicatePolicyAttachment')
    if (attached.length >= mostAttached(type)) violates('POLICY_ATTACHMENTS')
    organization.attachments[TargetId] = [...(organization.attachments[TargetId] ?? []), PolicyId]
    return {}
  },
})
