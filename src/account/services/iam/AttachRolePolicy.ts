import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { attach } from './attach.ts'
import { arn, roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'

export const AttachRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyArn: arn }),
  readOnly: false,
  requires: ({ RoleName, PolicyArn }, asked) => [
    {
      action: 'iam:AttachRolePolicy',
      resource: entityArn(asked, 'role', RoleName),
      context: { ...boundaryKey(asked, 'role', RoleName), 'iam:PolicyARN': PolicyArn },
    },
  ],
  run: (draft, { RoleName, PolicyArn }, at) =>
    attach(draft, at, 'Role', findRoleToChange(draft, at, RoleName), PolicyArn),
})
