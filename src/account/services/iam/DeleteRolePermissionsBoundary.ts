import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'

export const DeleteRolePermissionsBoundary = operation({
  input: z.strictObject({ RoleName: roleName }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:DeleteRolePermissionsBoundary',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run(draft, { RoleName }, at) {
    delete findRoleToChange(draft, at, RoleName).boundary
    return {}
  },
})
