import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { homeOf } from './find.ts'
import { byName, under, userView } from './views.ts'

// SIMPLIFIED: lists come in one piece; IsTruncated is always false.
export const ListUsers = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix) }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListUsers', resource: '*' }],
  run: (draft, { PathPrefix }, at) => ({
    Users: under(PathPrefix, byName(homeOf(draft, at).iam.users)).map((user) => userView(at.account, user)),
    IsTruncated: false,
  }),
})
