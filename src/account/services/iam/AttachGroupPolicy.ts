import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { attach } from './attach.ts'
import { arn, groupName } from './fields.ts'
import { findGroup } from './find.ts'

export const AttachGroupPolicy = operation({
  input: z.strictObject({ GroupName: groupName, PolicyArn: arn }),
  readOnly: false,
  requires: ({ GroupName, PolicyArn }, asked) => [
    {
      action: 'iam:AttachGroupPolicy',
      resource: entityArn(asked, 'group', GroupName),
      context: { 'iam:PolicyARN': PolicyArn },
    },
  ],
  run: (draft, { GroupName, PolicyArn }, at) => attach(draft, at, 'Group', findGroup(draft, at, GroupName), PolicyArn),
})
