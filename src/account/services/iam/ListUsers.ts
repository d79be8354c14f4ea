import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { byName, under, userView } from './views.ts'

export const ListUsers = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListUsers', resource: '*' }],
  run(draft, { PathPrefix, ...from }, at) {
    const { items, ...more } = page(under(PathPrefix, byName(homeOf(draft, at).iam.users)), from)
    return { Users: items.map((user) => userView(at.account, user)), ...more }
  },
})
