import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole } from './find.ts'
import { roleDetails, roleLastUsed } from './views.ts'

export const GetRole = operation({
  input: z.strictObject({ RoleName: roleName }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:GetRole',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run(draft, { RoleName }, at) {
    const role = findRole(draft, at, RoleName)
    return { Role: { ...roleDetails(at.account, role), ...roleLastUsed(role) } }
  },
})
