import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, groupName } from './fields.ts'
import { findGroup, findUser } from './find.ts'

export const RemoveUserFromGroup = operation({
  input: z.strictObject({ GroupName: groupName, UserName: existingUserName }),
  readOnly: false,
  requires: ({ GroupName }, asked) => [
    { action: 'iam:RemoveUserFromGroup', resource: entityArn(asked, 'group', GroupName) },
  ],
  run(draft, { GroupName, UserName }, at) {
    findGroup(draft, at, GroupName)
    const user = findUser(draft, at, UserName)
    user.groups = user.groups.filter((name) => name !== GroupName)
    return {}
  },
})
