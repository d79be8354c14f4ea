import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { byName, roleView, under } from './views.ts'

export const ListRoles = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListRoles', resource: '*' }],
  run(draft, { PathPrefix, ...from }, at) {
    const { items, ...more } = page(under(PathPrefix, byName(homeOf(draft, at).iam.roles)), from)
    return { Roles: items.map((role) => roleView(at.account, role)), ...more }
  },
})
