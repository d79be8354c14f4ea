import * as z from 'zod/mini'
import { managedPolicies } from '../../managedPolicies/index.ts'
import { operation } from '../../operation.ts'
import { policyPath } from './fields.ts'
import { homeOf } from './find.ts'
import { policyView, under } from './views.ts'

export const ListPolicies = operation({
  input: z.strictObject({
    Scope: z.optional(z.enum(['All', 'AWS', 'Local'])),
    OnlyAttached: z.optional(z.boolean()),
    PathPrefix: z.optional(policyPath),
    PolicyUsageFilter: z.optional(z.enum(['PermissionsPolicy', 'PermissionsBoundary'])),
  }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListPolicies', resource: '*' }],
  run(draft, { Scope = 'All', OnlyAttached = false, PathPrefix, PolicyUsageFilter }, at) {
    const own = Scope === 'AWS' ? [] : Object.entries(homeOf(draft, at).iam.policies)
    const aws = Scope === 'Local' ? [] : Object.entries(managedPolicies)
    const all = [...own, ...aws].map(([arn, policy]) => ({ arn, ...policy }))
    const Policies = under(PathPrefix, all).map((policy) => policyView(draft, at.account, policy.arn, policy))
    return { Policies: Policies.filter((policy) => used(policy, OnlyAttached, PolicyUsageFilter)), IsTruncated: false }
  },
})

/** The filter asks what a policy is used for; `OnlyAttached`, whether it is used as permissions at all. */
function used(
  {
    AttachmentCount,
    PermissionsBoundaryUsageCount,
  }: { AttachmentCount: number; PermissionsBoundaryUsageCount: number },
  onlyAttached: boolean,
  filter: 'PermissionsPolicy' | 'PermissionsBoundary' | undefined,
): boolean {
  if (filter === 'PermissionsBoundary') return PermissionsBoundaryUsageCount > 0
  return AttachmentCount > 0 || (!onlyAttached && filter === undefined)
}
