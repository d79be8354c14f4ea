import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { userName } from './fields.ts'
import { findPolicy, findUser } from './find.ts'

export const ListAttachedUserPolicies = operation({
  input: z.strictObject({ UserName: userName }),
  readOnly: true,
  requires: ({ UserName }, { caller }) => [
    { action: 'iam:ListAttachedUserPolicies', resource: iamArn(accountOfCaller(caller), 'user', UserName) },
  ],
  run: (draft, { UserName }, at) => ({
    AttachedPolicies: findUser(draft, at, UserName).attached.map((arn) => ({
      PolicyName: findPolicy(draft, at, arn).policyName,
      PolicyArn: arn,
    })),
    IsTruncated: false,
  }),
})
