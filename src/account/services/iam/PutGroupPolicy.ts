import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { document, groupName, policyName } from './fields.ts'
import { findGroup } from './find.ts'
import { putInline } from './inline.ts'

/** Writes an inline policy: it belongs to this group and to nobody else. */
export const PutGroupPolicy = operation({
  input: z.strictObject({ GroupName: groupName, PolicyName: policyName, PolicyDocument: document }),
  readOnly: false,
  requires: ({ GroupName }, asked) => [
    {
      action: 'iam:PutGroupPolicy',
      resource: entityArn(asked, 'group', GroupName),
    },
  ],
  run: (draft, { GroupName, ...policy }, at) =>
    putInline(draft, 'group', GroupName, findGroup(draft, at, GroupName), policy),
})
