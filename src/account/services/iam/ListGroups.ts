import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { byName, groupView, under } from './views.ts'

export const ListGroups = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListGroups', resource: '*' }],
  run(draft, { PathPrefix, ...from }, at) {
    const { items, ...more } = page(under(PathPrefix, byName(homeOf(draft, at).iam.groups)), from)
    return { Groups: items.map((group) => groupView(at.account, group)), ...more }
  },
})
