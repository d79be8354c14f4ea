import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { groupView } from './views.ts'

export const ListGroupsForUser = operation({
  input: z.strictObject({ UserName: existingUserName }),
  readOnly: true,
  requires: ({ UserName }, asked) => [
    { action: 'iam:ListGroupsForUser', resource: entityArn(asked, 'user', UserName) },
  ],
  run(draft, { UserName }, at) {
    const { groups } = homeOf(draft, at).iam
    const names = findUser(draft, at, UserName).groups
    return {
      Groups: names.flatMap((name) => (groups[name] ? [groupView(at.account, groups[name])] : [])),
      IsTruncated: false,
    }
  },
})
