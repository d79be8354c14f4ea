import * as z from 'zod/mini'
import { paging, piece } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { accountView } from './views.ts'

export const ListAccounts = organizationOperation({
  action: 'ListAccounts',
  input: z.strictObject(paging),
  readOnly: true,
  run(organization, from, { draft }) {
    const { items, more } = piece(Object.values(organization.members), from)
    return { Accounts: items.map((member) => accountView(draft, organization, member)), ...more }
  },
})
