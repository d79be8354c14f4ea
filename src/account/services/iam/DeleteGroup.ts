import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { checkUnused } from './conflict.ts'
import { groupName } from './fields.ts'
import { findGroup, homeOf } from './find.ts'

export const DeleteGroup = operation({
  input: z.strictObject({ GroupName: groupName }),
  readOnly: false,
  requires: ({ GroupName }, asked) => [{ action: 'iam:DeleteGroup', resource: entityArn(asked, 'group', GroupName) }],
  run(draft, { GroupName }, at) {
    const { groups, users } = homeOf(draft, at).iam
    const { attached, inline } = findGroup(draft, at, GroupName)
    checkUnused({
      'remove users from group': Object.values(users).filter((user) => user.groups.includes(GroupName)).length,
      'detach all policies': attached.length,
      'delete policies': Object.keys(inline).length,
    })
    delete groups[GroupName]
    return {}
  },
})
