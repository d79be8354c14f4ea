import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { attachedPolicies } from './attach.ts'
import { policyPath, roleName } from './fields.ts'
import { findRole } from './find.ts'
import { page, paging } from './paging.ts'

export const ListAttachedRolePolicies = operation({
  input: z.strictObject({ RoleName: roleName, PathPrefix: z.optional(policyPath), ...paging }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [
    { action: 'iam:ListAttachedRolePolicies', resource: entityArn(asked, 'role', RoleName) },
  ],
  run(draft, { RoleName, PathPrefix, ...from }, at) {
    const attached = attachedPolicies(draft, at, findRole(draft, at, RoleName), PathPrefix)
    const { items: AttachedPolicies, ...more } = page(attached, from)
    return { AttachedPolicies, ...more }
  },
})
