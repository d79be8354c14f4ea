import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { detach } from './attach.ts'
import { arn, groupName } from './fields.ts'
import { findGroup } from './find.ts'

export const DetachGroupPolicy = operation({
  input: z.strictObject({ GroupName: groupName, PolicyArn: arn }),
  readOnly: false,
  requires: ({ GroupName, PolicyArn }, asked) => [
    {
      action: 'iam:DetachGroupPolicy',
      resource: entityArn(asked, 'group', GroupName),
      context: { 'iam:PolicyARN': PolicyArn },
    },
  ],
  run: (draft, { GroupName, PolicyArn }, at) => detach(findGroup(draft, at, GroupName), PolicyArn),
})
