import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { groupName, path } from './fields.ts'
import { checkFree, homeOf } from './find.ts'
import { within } from './quotas.ts'
import { groupView } from './views.ts'

export const CreateGroup = operation({
  input: z.strictObject({ Path: z.optional(path), GroupName: groupName }),
  readOnly: false,
  requires: ({ GroupName, Path }, { caller }) => [
    { action: 'iam:CreateGroup', resource: iamArn(accountOfCaller(caller), 'group', GroupName, Path) },
  ],
  run(draft, { GroupName, Path = '/' }, at) {
    const { groups } = homeOf(draft, at).iam
    checkFree('Group', groups, GroupName)
    within('GroupsPerAccount', namesIn(groups).length + 1)
    const group = {
      groupName: GroupName,
      groupId: newId(draft, 'AGPA'),
      path: Path,
      createDate: draft.now,
      attached: [],
      inline: {},
    }
    groups[GroupName] = group
    return { Group: groupView(at.account, group) }
  },
})
