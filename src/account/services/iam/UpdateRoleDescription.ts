import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { description, roleName } from './fields.ts'
import { findRole } from './find.ts'
import { roleDetails } from './views.ts'

/** The older way; UpdateRole does the same and more. */
export const UpdateRoleDescription = operation({
  input: z.strictObject({ RoleName: roleName, Description: description }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:UpdateRoleDescription',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run(draft, { RoleName, Description }, at) {
    const role = findRole(draft, at, RoleName)
    role.description = Description
    return { Role: roleDetails(at.account, role) }
  },
})
