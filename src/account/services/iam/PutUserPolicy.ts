import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { document, existingUserName, policyName } from './fields.ts'
import { findUser } from './find.ts'
import { putInline } from './inline.ts'

/** Writes an inline policy: it belongs to this user and to nobody else. */
export const PutUserPolicy = operation({
  input: z.strictObject({ UserName: existingUserName, PolicyName: policyName, PolicyDocument: document }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    {
      action: 'iam:PutUserPolicy',
      resource: entityArn(asked, 'user', UserName),
      context: boundaryKey(asked, 'user', UserName),
    },
  ],
  run: (draft, { UserName, ...policy }, at) =>
    putInline(draft, 'user', UserName, findUser(draft, at, UserName), policy),
})
