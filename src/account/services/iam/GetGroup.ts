import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { groupName } from './fields.ts'
import { findGroup, homeOf } from './find.ts'
import { byName, groupView, userView } from './views.ts'

/** A group and its members. */
export const GetGroup = operation({
  input: z.strictObject({ GroupName: groupName }),
  readOnly: true,
  requires: ({ GroupName }, asked) => [{ action: 'iam:GetGroup', resource: entityArn(asked, 'group', GroupName) }],
  run(draft, { GroupName }, at) {
    const group = findGroup(draft, at, GroupName)
    const members = byName(homeOf(draft, at).iam.users).filter(({ groups }) => groups.includes(GroupName))
    return {
      Group: groupView(at.account, group),
      Users: members.map((user) => userView(at.account, user)),
      IsTruncated: false,
    }
  },
})
