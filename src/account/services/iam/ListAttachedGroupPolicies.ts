import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { attachedPolicies } from './attach.ts'
import { policyPath, groupName } from './fields.ts'
import { findGroup } from './find.ts'
import { page, paging } from './paging.ts'

export const ListAttachedGroupPolicies = operation({
  input: z.strictObject({ GroupName: groupName, PathPrefix: z.optional(policyPath), ...paging }),
  readOnly: true,
  requires: ({ GroupName }, asked) => [
    { action: 'iam:ListAttachedGroupPolicies', resource: entityArn(asked, 'group', GroupName) },
  ],
  run(draft, { GroupName, PathPrefix, ...from }, at) {
    const attached = attachedPolicies(draft, at, findGroup(draft, at, GroupName), PathPrefix)
    const { items: AttachedPolicies, ...more } = page(attached, from)
    return { AttachedPolicies, ...more }
  },
})
