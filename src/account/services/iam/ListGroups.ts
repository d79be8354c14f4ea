import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { homeOf } from './find.ts'
import { byName, under, groupView } from './views.ts'

export const ListGroups = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix) }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListGroups', resource: '*' }],
  run: (draft, { PathPrefix }, at) => ({
    Groups: under(PathPrefix, byName(homeOf(draft, at).iam.groups)).map((group) => groupView(at.account, group)),
    IsTruncated: false,
  }),
})
