import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { iamPolicy, LIMIT } from '../../policyText.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { document, policyName, userName } from './fields.ts'
import { findUser } from './find.ts'

/** Writes an inline policy: it belongs to this user and to nobody else. */
export const PutUserPolicy = operation({
  input: z.strictObject({ UserName: userName, PolicyName: policyName, PolicyDocument: document }),
  readOnly: false,
  requires: ({ UserName }, { caller }) => [
    { action: 'iam:PutUserPolicy', resource: iamArn(accountOfCaller(caller), 'user', UserName) },
  ],
  run(draft, { UserName, PolicyName, PolicyDocument }, at) {
    const user = findUser(draft, at, UserName)
    const text = iamPolicy(PolicyDocument, 'identity', LIMIT.managed)
    const all = Object.values({ ...user.inline, [PolicyName]: text }).join('')
    if (all.replaceAll(/\s/g, '').length > LIMIT.user)
      fail('LimitExceeded', `Maximum policy size of ${LIMIT.user} bytes exceeded for user ${UserName}`, 409)
    user.inline[PolicyName] = text
    return {}
  },
})
