import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { existingUserName, policyName } from './fields.ts'
import { findUser } from './find.ts'

export const DeleteUserPolicy = operation({
  input: z.strictObject({ UserName: existingUserName, PolicyName: policyName }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    {
      action: 'iam:DeleteUserPolicy',
      resource: entityArn(asked, 'user', UserName),
      context: boundaryKey(asked, UserName),
    },
  ],
  run(draft, { UserName, PolicyName }, at) {
    const { inline } = findUser(draft, at, UserName)
    if (!Object.hasOwn(inline, PolicyName))
      fail('NoSuchEntity', `The user policy with name ${PolicyName} cannot be found.`, 404)
    delete inline[PolicyName]
    return {}
  },
})
