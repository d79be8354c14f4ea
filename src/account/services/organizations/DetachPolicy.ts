import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { isInvalid, refuse, violates } from './errors.ts'
import { policyId, targetId } from './fields.ts'
import { attachedOf, findPolicy, isTarget } from './find.ts'
import { RCP_FULL_ACCESS } from './managed.ts'
import { organizationOperation } from './organizationOperation.ts'
import { arnOfPolicy, typeKeyOf } from './policies.ts'

/** The last SCP of a root, OU or account stays, and RCPFullAWSAccess always does. */
export const DetachPolicy = organizationOperation({
  action: 'DetachPolicy',
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
    const attached = attachedOf(organization, TargetId, type)
    if (!attached.some(({ id }) => id === PolicyId)) refuse('PolicyNotAttached')
    if (PolicyId === RCP_FULL_ACCESS) isInvalid('IMMUTABLE_POLICY')
    if (type === 'SERVICE_CONTROL_POLICY' && attached.length === 1) violates('LAST_POLICY')
    organization.attachments[TargetId] = organization.attachments[TargetId]?.filter((id) => id !== PolicyId) ?? []
    return {}
  },
})
