import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn, iamArn } from './arn.ts'
import { checkUnused } from './conflict.ts'
import { roleName } from './fields.ts'
import { findRoleToChange, homeOf } from './find.ts'
import { renamePrincipal } from './principals.ts'

/** Whoever works as the role is out at once: a role made later under its name is another one. */
export const DeleteRole = operation({
  input: z.strictObject({ RoleName: roleName }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:DeleteRole',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run(draft, { RoleName }, at) {
    const role = findRoleToChange(draft, at, RoleName)
    checkUnused({
      'detach all policies': role.attached.length,
      'delete policies': Object.keys(role.inline).length,
    })
    renamePrincipal(draft, iamArn(at.account, 'role', RoleName, role.path), role.roleId)
    delete homeOf(draft, at).iam.roles[RoleName]
    return {}
  },
})
