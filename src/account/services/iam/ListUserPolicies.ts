import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName } from './fields.ts'
import { findUser } from './find.ts'

export const ListUserPolicies = operation({
  input: z.strictObject({ UserName: existingUserName }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:ListUserPolicies', resource: entityArn(asked, 'user', UserName) }],
  run: (draft, { UserName }, at) => ({
    PolicyNames: Object.keys(findUser(draft, at, UserName).inline),
    IsTruncated: false,
  }),
})
