import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName } from './fields.ts'
import { findUser } from './find.ts'
import { page, paging } from './paging.ts'

/** The names of the inline policies. */
export const ListUserPolicies = operation({
  input: z.strictObject({ UserName: existingUserName, ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:ListUserPolicies', resource: entityArn(asked, 'user', UserName) }],
  run(draft, { UserName, ...from }, at) {
    const { items: PolicyNames, ...more } = page(Object.keys(findUser(draft, at, UserName).inline), from)
    return { PolicyNames, ...more }
  },
})
