import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, groupName } from './fields.ts'
import { findGroup, findUser } from './find.ts'

const MAX = 10 // groups per user; IAM User Guide, "IAM and AWS STS quotas", 2026-11

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
    if (user.groups.length >= MAX) fail('LimitExceeded', `Cannot exceed quota for GroupsPerUser: ${MAX}`, 409)
    user.groups.push(GroupName)
    return {}
  },
})
