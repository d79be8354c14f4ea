import * as z from 'zod/mini'
import { managedPolicies } from '../../managedPolicies/index.ts'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'
import { policyView } from './views.ts'

export const ListPolicies = operation({
  input: z.strictObject({ Scope: z.optional(z.enum(['All', 'AWS', 'Local'])), OnlyAttached: z.optional(z.boolean()) }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListPolicies', resource: '*' }],
  run(draft, { Scope = 'All', OnlyAttached = false }, at) {
    const own = Scope === 'AWS' ? [] : Object.entries(homeOf(draft, at).iam.policies)
    const aws = Scope === 'Local' ? [] : Object.entries(managedPolicies)
    const Policies = [...own, ...aws].map(([arn, policy]) => policyView(draft, at.account, arn, policy))
    return {
      Policies: OnlyAttached ? Policies.filter(({ AttachmentCount }) => AttachmentCount > 0) : Policies,
      IsTruncated: false,
    }
  },
})
