import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { groupName, path } from './fields.ts'
import { findGroup, homeOf } from './find.ts'
import { rekey, renaming } from './rename.ts'

/** Another name or path; members and policies stay. */
export const UpdateGroup = operation({
  input: z.strictObject({ GroupName: groupName, NewPath: z.optional(path), NewGroupName: z.optional(groupName) }),
  readOnly: false,
  requires: ({ GroupName, NewPath, NewGroupName }, asked) =>
    renaming(asked, 'iam:UpdateGroup', 'group', [GroupName, NewGroupName, NewPath]),
  run(draft, { GroupName, NewPath, NewGroupName = GroupName }, at) {
    const { groups, users } = homeOf(draft, at).iam
    const group = findGroup(draft, at, GroupName)
    rekey('Group', groups, GroupName, NewGroupName)
    group.groupName = NewGroupName
    group.path = NewPath ?? group.path
    for (const user of Object.values(users))
      user.groups = user.groups.map((name) => (name === GroupName ? NewGroupName : name))
    return {}
  },
})
