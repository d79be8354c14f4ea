import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { homeOf } from './find.ts'
import { byName, under, roleView } from './views.ts'

export const ListRoles = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix) }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListRoles', resource: '*' }],
  run: (draft, { PathPrefix }, at) => ({
    Roles: under(PathPrefix, byName(homeOf(draft, at).iam.roles)).map((role) => roleView(at.account, role)),
    IsTruncated: false,
  }),
})
