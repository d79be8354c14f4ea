import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn, newBoundaryKey } from './arn.ts'
import { arn, roleName } from './fields.ts'
import { findAttachable, findRoleToChange } from './find.ts'

/** The policy condition `iam:PermissionsBoundary` asks which boundary it is to be, not which it was. */
export const PutRolePermissionsBoundary = operation({
  input: z.strictObject({ RoleName: roleName, PermissionsBoundary: arn }),
  readOnly: false,
  requires: ({ RoleName, PermissionsBoundary }, asked) => [
    {
      action: 'iam:PutRolePermissionsBoundary',
      resource: entityArn(asked, 'role', RoleName),
      context: newBoundaryKey(PermissionsBoundary),
    },
  ],
  run(draft, { RoleName, PermissionsBoundary }, at) {
    const role = findRoleToChange(draft, at, RoleName)
    findAttachable(draft, at, PermissionsBoundary, 'Role')
    role.boundary = PermissionsBoundary
    return {}
  },
})
