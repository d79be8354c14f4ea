import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { groupName, userName } from './fields.ts'
import { findGroup, findUser } from './find.ts'

const MAX = 10 // groups per user; IAM User Guide, "IAM and AWS STS quotas", 2026-11

export const AddUserToGroup = operation({
  input: z.strictObject({ GroupName: groupName, UserName: userName }),
  readOnly: false,
  requires: ({ GroupName }, { caller }) => [
    { action: 'iam:AddUserToGroup', resource: iamArn(accountOfCaller(caller), 'group', GroupName) },
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
