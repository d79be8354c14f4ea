import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { groupName } from './fields.ts'
import { findGroup, homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { byName, groupView, userView } from './views.ts'

/** A group and its members. */
export const GetGroup = operation({
  input: z.strictObject({ GroupName: groupName, ...paging }),
  readOnly: true,
  requires: ({ GroupName }, asked) => [{ action: 'iam:GetGroup', resource: entityArn(asked, 'group', GroupName) }],
  run(draft, { GroupName, ...from }, at) {
    const group = findGroup(draft, at, GroupName)
    const members = byName(homeOf(draft, at).iam.users).filter(({ groups }) => groups.includes(GroupName))
    const { items, ...more } = page(members, from)
    return {
      Group: groupView(at.account, group),
      Users: items.map((user) => userView(at.account, user)),
      ...more,
    }
  },
})
