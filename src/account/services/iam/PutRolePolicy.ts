import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { document, policyName, roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'
import { putInline } from './inline.ts'

/** Writes an inline policy: it belongs to this role and to nobody else. */
export const PutRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyName: policyName, PolicyDocument: document }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:PutRolePolicy',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run: (draft, { RoleName, ...policy }, at) =>
    putInline(draft, 'role', RoleName, findRoleToChange(draft, at, RoleName), policy),
})
