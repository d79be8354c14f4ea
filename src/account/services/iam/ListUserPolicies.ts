import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { userName } from './fields.ts'
import { findUser } from './find.ts'

export const ListUserPolicies = operation({
  input: z.strictObject({ UserName: userName }),
  readOnly: true,
  requires: ({ UserName }, { caller }) => [
    { action: 'iam:ListUserPolicies', resource: iamArn(accountOfCaller(caller), 'user', UserName) },
  ],
  run: (draft, { UserName }, at) => ({
    PolicyNames: Object.keys(findUser(draft, at, UserName).inline),
    IsTruncated: false,
  }),
})
