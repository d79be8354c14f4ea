import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { groupName, policyName } from './fields.ts'
import { findGroup } from './find.ts'
import { inlinePolicy } from './inline.ts'

export const GetGroupPolicy = operation({
  input: z.strictObject({ GroupName: groupName, PolicyName: policyName }),
  readOnly: true,
  requires: ({ GroupName }, asked) => [
    { action: 'iam:GetGroupPolicy', resource: entityArn(asked, 'group', GroupName) },
  ],
  run: (draft, { GroupName, PolicyName }, at) => ({
    GroupName,
    PolicyName,
    PolicyDocument: inlinePolicy('group', findGroup(draft, at, GroupName), PolicyName),
  }),
})
