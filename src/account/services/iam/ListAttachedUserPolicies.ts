import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { attachedPolicies } from './attach.ts'
import { policyPath, userName } from './fields.ts'
import { findUser } from './find.ts'
import { page, paging } from './paging.ts'

export const ListAttachedUserPolicies = operation({
  input: z.strictObject({ UserName: userName, PathPrefix: z.optional(policyPath), ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [
    { action: 'iam:ListAttachedUserPolicies', resource: entityArn(asked, 'user', UserName) },
  ],
  run(draft, { UserName, PathPrefix, ...from }, at) {
    const attached = attachedPolicies(draft, at, findUser(draft, at, UserName), PathPrefix)
    const { items: AttachedPolicies, ...more } = page(attached, from)
    return { AttachedPolicies, ...more }
  },
})
