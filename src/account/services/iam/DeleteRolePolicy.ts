import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { policyName, roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'
import { deleteInline } from './inline.ts'

export const DeleteRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyName: policyName }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:DeleteRolePolicy',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run: (draft, { RoleName, PolicyName }, at) => deleteInline('role', findRoleToChange(draft, at, RoleName), PolicyName),
})
