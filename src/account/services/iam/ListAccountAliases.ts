import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'
import { page, paging } from './paging.ts'

export const ListAccountAliases = operation({
  input: z.strictObject(paging),
  readOnly: true,
  requires: () => [{ action: 'iam:ListAccountAliases', resource: '*' }],
  run(draft, from, at) {
    const { alias } = homeOf(draft, at)
    const { items: AccountAliases, ...more } = page(alias === null ? [] : [alias], from)
    return { AccountAliases, ...more }
  },
})
