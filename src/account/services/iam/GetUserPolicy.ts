import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, policyName } from './fields.ts'
import { findUser } from './find.ts'
import { own } from '../../own.ts'

export const GetUserPolicy = operation({
  input: z.strictObject({ UserName: existingUserName, PolicyName: policyName }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:GetUserPolicy', resource: entityArn(asked, 'user', UserName) }],
  run: (draft, { UserName, PolicyName }, at) => ({
    UserName,
    PolicyName,
    PolicyDocument:
      own(findUser(draft, at, UserName).inline, PolicyName) ??
      fail('NoSuchEntity', `The user policy with name ${PolicyName} cannot be found.`, 404),
  }),
})
