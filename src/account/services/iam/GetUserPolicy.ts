import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, policyName } from './fields.ts'
import { findUser } from './find.ts'
import { inlinePolicy } from './inline.ts'

export const GetUserPolicy = operation({
  input: z.strictObject({ UserName: existingUserName, PolicyName: policyName }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:GetUserPolicy', resource: entityArn(asked, 'user', UserName) }],
  run: (draft, { UserName, PolicyName }, at) => ({
    UserName,
    PolicyName,
    PolicyDocument: inlinePolicy('user', findUser(draft, at, UserName), PolicyName),
  }),
})
