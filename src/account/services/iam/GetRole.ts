import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole } from './find.ts'
import { roleDetails } from './views.ts'

export const GetRole = operation({
  input: z.strictObject({ RoleName: roleName }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [{ action: 'iam:GetRole', resource: entityArn(asked, 'role', RoleName) }],
  run: (draft, { RoleName }, at) => ({ Role: roleDetails(at.account, findRole(draft, at, RoleName)) }),
})
