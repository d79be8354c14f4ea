import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole } from './find.ts'
import { page, paging } from './paging.ts'

/** The names of the inline policies. */
export const ListRolePolicies = operation({
  input: z.strictObject({ RoleName: roleName, ...paging }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [{ action: 'iam:ListRolePolicies', resource: entityArn(asked, 'role', RoleName) }],
  run(draft, { RoleName, ...from }, at) {
    const { items: PolicyNames, ...more } = page(Object.keys(findRole(draft, at, RoleName).inline), from)
    return { PolicyNames, ...more }
  },
})
