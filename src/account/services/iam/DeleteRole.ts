import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { checkUnused } from './conflict.ts'
import { roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'
import { profilesOf } from './instanceProfile.ts'
import { removeRole } from './removeRole.ts'

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
      'remove roles from instance profile': profilesOf(draft, at, RoleName).length,
      'detach all policies': role.attached.length,
      'delete policies': Object.keys(role.inline).length,
    })
    removeRole(draft, at, role)
    return {}
  },
})
