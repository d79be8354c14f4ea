import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { existingUserName, policyName } from './fields.ts'
import { findUser } from './find.ts'
import { deleteInline } from './inline.ts'

export const DeleteUserPolicy = operation({
  input: z.strictObject({ UserName: existingUserName, PolicyName: policyName }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    {
      action: 'iam:DeleteUserPolicy',
      resource: entityArn(asked, 'user', UserName),
      context: boundaryKey(asked, 'user', UserName),
    },
  ],
  run: (draft, { UserName, PolicyName }, at) => deleteInline('user', findUser(draft, at, UserName), PolicyName),
})
