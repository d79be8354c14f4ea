import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { policyName, roleName } from './fields.ts'
import { findRole } from './find.ts'
import { inlinePolicy } from './inline.ts'

export const GetRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyName: policyName }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [{ action: 'iam:GetRolePolicy', resource: entityArn(asked, 'role', RoleName) }],
  run: (draft, { RoleName, PolicyName }, at) => ({
    RoleName,
    PolicyName,
    PolicyDocument: inlinePolicy('role', findRole(draft, at, RoleName), PolicyName),
  }),
})
