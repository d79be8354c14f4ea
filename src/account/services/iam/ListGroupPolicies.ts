import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { groupName } from './fields.ts'
import { findGroup } from './find.ts'
import { page, paging } from './paging.ts'

/** The names of the inline policies. */
export const ListGroupPolicies = operation({
  input: z.strictObject({ GroupName: groupName, ...paging }),
  readOnly: true,
  requires: ({ GroupName }, asked) => [
    { action: 'iam:ListGroupPolicies', resource: entityArn(asked, 'group', GroupName) },
  ],
  run(draft, { GroupName, ...from }, at) {
    const { items: PolicyNames, ...more } = page(Object.keys(findGroup(draft, at, GroupName).inline), from)
    return { PolicyNames, ...more }
  },
})
