import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { paging, piece, policyType, targetId } from './fields.ts'
import { attachedOf, isTarget } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { typeKey } from './policies.ts'
import { policySummary } from './views.ts'

/** Those attached to it directly; what it inherits is not listed. */
export const ListPoliciesForTarget = organizationOperation({
  action: 'ListPoliciesForTarget',
  input: z.strictObject({ TargetId: targetId, Filter: policyType, ...paging }),
  readOnly: true,
  on: ({ TargetId }, organization) => [targetArn(organization, TargetId)],
  keys: ({ Filter }) => typeKey(Filter),
  run(organization, { TargetId, Filter, ...from }) {
    if (!isTarget(organization, TargetId)) refuse('TargetNotFound')
    const { items, more } = piece(attachedOf(organization, TargetId, Filter), from)
    return { Policies: items.map((policy) => policySummary(organization, policy)), ...more }
  },
})
