import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole } from './find.ts'
import { roleView } from './views.ts'

export const GetRole = operation({
  input: z.strictObject({ RoleName: roleName }),
  readOnly: true,
  requires: ({ RoleName }, { caller }) => [
    { action: 'iam:GetRole', resource: iamArn(accountOfCaller(caller), 'role', RoleName) },
  ],
  run: (draft, { RoleName }, at) => ({ Role: roleView(at.account, findRole(draft, at, RoleName)) }),
})
