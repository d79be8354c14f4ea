import * as z from 'zod/mini'
import { accountOperation } from './accountOperation.ts'
import { accountId, text } from './fields.ts'

export const PutAccountName = accountOperation({
  action: 'PutAccountName',
  input: z.strictObject({
    AccountName: text(1, 50).check(z.regex(/^[ -;=?-~]+$/)),
    AccountId: z.optional(accountId),
  }),
  readOnly: false,
  run(account, { AccountName }) {
    account.details = { ...account.details, name: AccountName }
    return {}
  },
})
