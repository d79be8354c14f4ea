import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, groupName } from './fields.ts'
import { findGroup, findUser } from './find.ts'
import { within } from './quotas.ts'

export const AddUserToGroup = operation({
  input: z.strictObject({ GroupName: groupName, UserName: existingUserName }),
  readOnly: false,
  requires: ({ GroupName }, asked) => [
    { action: 'iam:AddUserToGroup', resource: entityArn(asked, 'group', GroupName) },
  ],
  run(draft, { GroupName, UserName }, at) {
    findGroup(draft, at, GroupName)
    const user = findUser(draft, at, UserName)
    if (user.groups.includes(GroupName)) return {}
    within('GroupsPerUser', user.groups.length + 1)
    user.groups.push(GroupName)
    return {}
  },
})
