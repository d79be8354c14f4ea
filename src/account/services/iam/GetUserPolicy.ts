import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { policyName, userName } from './fields.ts'
import { findUser } from './find.ts'
import { own } from '../../own.ts'

export const GetUserPolicy = operation({
  input: z.strictObject({ UserName: userName, PolicyName: policyName }),
  readOnly: true,
  requires: ({ UserName }, { caller }) => [
    { action: 'iam:GetUserPolicy', resource: iamArn(accountOfCaller(caller), 'user', UserName) },
  ],
  run: (draft, { UserName, PolicyName }, at) => ({
    UserName,
    PolicyName,
    PolicyDocument:
      own(findUser(draft, at, UserName).inline, PolicyName) ??
      fail('NoSuchEntity', `The user policy with name ${PolicyName} cannot be found.`, 404),
  }),
})
