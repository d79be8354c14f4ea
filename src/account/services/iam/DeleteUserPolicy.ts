import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { policyName, userName } from './fields.ts'
import { findUser } from './find.ts'

export const DeleteUserPolicy = operation({
  input: z.strictObject({ UserName: userName, PolicyName: policyName }),
  readOnly: false,
  requires: ({ UserName }, { caller }) => [
    { action: 'iam:DeleteUserPolicy', resource: iamArn(accountOfCaller(caller), 'user', UserName) },
  ],
  run(draft, { UserName, PolicyName }, at) {
    const { inline } = findUser(draft, at, UserName)
    if (!Object.hasOwn(inline, PolicyName))
      fail('NoSuchEntity', `The user policy with name ${PolicyName} cannot be found.`, 404)
    delete inline[PolicyName]
    return {}
  },
})
