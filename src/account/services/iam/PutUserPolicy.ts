import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { iamPolicy, sizeOf } from '../../policyText.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { document, policyName, existingUserName } from './fields.ts'
import { findUser } from './find.ts'

const MAX = 2048 // characters of all inline policies of a user; IAM User Guide, "IAM and AWS STS quotas", 2026-11

/** Writes an inline policy: it belongs to this user and to nobody else. */
export const PutUserPolicy = operation({
  input: z.strictObject({ UserName: existingUserName, PolicyName: policyName, PolicyDocument: document }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    {
      action: 'iam:PutUserPolicy',
      resource: entityArn(asked, 'user', UserName),
      context: boundaryKey(asked, UserName),
    },
  ],
  run(draft, { UserName, PolicyName, PolicyDocument }, at) {
    const user = findUser(draft, at, UserName)
    const text = iamPolicy(draft, PolicyDocument, 'inline')
    if (sizeOf(Object.values({ ...user.inline, [PolicyName]: text }).join('')) > MAX)
      fail('LimitExceeded', `Maximum policy size of ${MAX} bytes exceeded for user ${UserName}`, 409)
    user.inline[PolicyName] = text
    return {}
  },
})
