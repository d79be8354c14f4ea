import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { groupName, policyName } from './fields.ts'
import { findGroup } from './find.ts'
import { deleteInline } from './inline.ts'

export const DeleteGroupPolicy = operation({
  input: z.strictObject({ GroupName: groupName, PolicyName: policyName }),
  readOnly: false,
  requires: ({ GroupName }, asked) => [
    {
      action: 'iam:DeleteGroupPolicy',
      resource: entityArn(asked, 'group', GroupName),
    },
  ],
  run: (draft, { GroupName, PolicyName }, at) => deleteInline('group', findGroup(draft, at, GroupName), PolicyName),
})
