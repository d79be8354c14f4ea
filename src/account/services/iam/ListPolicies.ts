import * as z from 'zod/mini'
import { managedPolicies, namedPolicies } from '../../managedPolicies/index.ts'
import { operation } from '../../operation.ts'
import { policyPath, usageFilter } from './fields.ts'
import { homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { policyView, under } from './views.ts'

export const ListPolicies = operation({
  input: z.strictObject({
    Scope: z.optional(z.enum(['All', 'AWS', 'Local'])),
    OnlyAttached: z.optional(z.boolean()),
    PathPrefix: z.optional(policyPath),
    PolicyUsageFilter: z.optional(usageFilter),
    ...paging,
  }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListPolicies', resource: '*' }],
  run(draft, { Scope = 'All', OnlyAttached = false, PathPrefix, PolicyUsageFilter, ...from }, at) {
    const own = Scope === 'AWS' ? [] : Object.entries(homeOf(draft, at).iam.policies)
    const aws = Scope === 'Local' ? [] : Object.entries({ ...managedPolicies, ...namedPolicies })
    const all = [...own, ...aws].map(([arn, policy]) => ({ arn, ...policy }))
    const views = under(PathPrefix, all).map((policy) => policyView(draft, at.account, policy.arn, policy))
    const { items: Policies, ...more } = page(
      views.filter((policy) => used(policy, OnlyAttached, PolicyUsageFilter)),
      from,
    )
    return { Policies, ...more }
  },
})

/** The filter asks what a policy is used for; `OnlyAttached`, whether it is used as permissions at all. */
function used(
  {
    AttachmentCount,
    PermissionsBoundaryUsageCount,
  }: { AttachmentCount: number; PermissionsBoundaryUsageCount: number },
  onlyAttached: boolean,
  filter: z.infer<typeof usageFilter> | undefined,
): boolean {
  if (filter === 'PermissionsBoundary') return PermissionsBoundaryUsageCount > 0
  return AttachmentCount > 0 || (!onlyAttached && filter === undefined)
}
