import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { groupView } from './views.ts'

export const ListGroupsForUser = operation({
  input: z.strictObject({ UserName: existingUserName, ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [
    { action: 'iam:ListGroupsForUser', resource: entityArn(asked, 'user', UserName) },
  ],
  run(draft, { UserName, ...from }, at) {
    const { groups } = homeOf(draft, at).iam
    const { items, ...more } = page(findUser(draft, at, UserName).groups, from)
    return { Groups: items.flatMap((name) => (groups[name] ? [groupView(at.account, groups[name])] : [])), ...more }
  },
})
