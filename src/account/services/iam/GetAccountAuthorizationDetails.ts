import * as z from 'zod/mini'
import { managedPolicies } from '../../managedPolicies/index.ts'
import { operation } from '../../operation.ts'
import { groupDetail, policyDetail, roleDetail, userDetail } from './details.ts'
import { entityType } from './fields.ts'
import { homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { byName } from './views.ts'

/** Everything about who may do what in one answer: what auditors ask for first, and attackers too. */
export const GetAccountAuthorizationDetails = operation({
  input: z.strictObject({ Filter: z.optional(z.array(entityType)), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:GetAccountAuthorizationDetails', resource: '*' }],
  run(draft, { Filter = [], ...from }, at) {
    const { iam } = homeOf(draft, at)
    const wanted = <T>(type: z.infer<typeof entityType>, list: () => readonly T[]): readonly T[] =>
      Filter.length === 0 || Filter.includes(type) ? list() : []
    const own = Object.entries(iam.policies).map(([arn, one]) => policyDetail(draft, at, arn, one))
    const aws = Object.entries(managedPolicies).map(([arn, one]) => policyDetail(draft, at, arn, one))
    const { items, ...more } = page(
      [
        ...wanted('User', () => byName(iam.users).map((one) => ({ user: userDetail(draft, at, one) }))),
        ...wanted('Group', () => byName(iam.groups).map((one) => ({ group: groupDetail(draft, at, one) }))),
        ...wanted('Role', () => byName(iam.roles).map((one) => ({ role: roleDetail(draft, at, one) }))),
        ...wanted('LocalManagedPolicy', () => own.map((policy) => ({ policy }))),
        // Of AWS's own, those that the account uses.
        ...wanted('AWSManagedPolicy', () => aws.filter(isUsed).map((policy) => ({ policy }))),
      ],
      from,
    )
    return {
      UserDetailList: items.flatMap((one) => ('user' in one ? [one.user] : [])),
      GroupDetailList: items.flatMap((one) => ('group' in one ? [one.group] : [])),
      RoleDetailList: items.flatMap((one) => ('role' in one ? [one.role] : [])),
      Policies: items.flatMap((one) => ('policy' in one ? [one.policy] : [])),
      ...more,
    }
  },
})

function isUsed(policy: { readonly AttachmentCount: number; readonly PermissionsBoundaryUsageCount: number }): boolean {
  return policy.AttachmentCount + policy.PermissionsBoundaryUsageCount > 0
}
