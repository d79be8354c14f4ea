import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { groupName, userName } from './fields.ts'
import { findGroup, findUser } from './find.ts'

export const RemoveUserFromGroup = operation({
  input: z.strictObject({ GroupName: groupName, UserName: userName }),
  readOnly: false,
  requires: ({ GroupName }, { caller }) => [
    { action: 'iam:RemoveUserFromGroup', resource: iamArn(accountOfCaller(caller), 'group', GroupName) },
  ],
  run(draft, { GroupName, UserName }, at) {
    findGroup(draft, at, GroupName)
    const user = findUser(draft, at, UserName)
    user.groups = user.groups.filter((name) => name !== GroupName)
    return {}
  },
})
