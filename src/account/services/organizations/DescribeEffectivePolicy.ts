import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { targetArn } from './arn.ts'
import { effective } from './effective.ts'
import { refuse } from './errors.ts'
import { targetId } from './fields.ts'
import { attachedOf, isTarget } from './find.ts'
import { pathTo } from './levels.ts'
import { organizationOperation } from './organizationOperation.ts'
import { typeKey } from './policies.ts'
import { POLICY_TYPES } from './state.ts'

/** SCPs and RCPs have none: they are judged level by level. */
const types = POLICY_TYPES.filter((type) => type !== 'SERVICE_CONTROL_POLICY' && type !== 'RESOURCE_CONTROL_POLICY')

/** What the policies above an account come to. Every member may ask for its own. */
export const DescribeEffectivePolicy = organizationOperation({
  action: 'DescribeEffectivePolicy',
  input: z.strictObject({ PolicyType: z.enum(types), TargetId: z.optional(targetId) }),
  readOnly: true,
  open: true,
  on: ({ TargetId }, organization) => [TargetId === undefined ? '*' : targetArn(organization, TargetId)],
  keys: ({ PolicyType }) => typeKey(PolicyType),
  run(organization, { PolicyType, TargetId }, { account }) {
    const target = TargetId ?? account
    if (target !== account && organization.managementAccount !== account) refuse('AccessDenied')
    if (!isTarget(organization, target)) refuse('TargetNotFound')
    const policies = [...pathTo(organization, target), target].flatMap((id) => attachedOf(organization, id, PolicyType))
    if (policies.length === 0) return refuse('EffectivePolicyNotFound')
    return {
      EffectivePolicy: {
        PolicyContent: JSON.stringify(effective(policies.map(({ content }) => JSON.parse(content) as unknown))),
        LastUpdatedTimestamp: iso(Math.max(...policies.map(({ updated }) => updated))),
        TargetId: target,
        PolicyType,
      },
    }
  },
})
