import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { accountOperation } from './accountOperation.ts'
import { accountId } from './fields.ts'
import { nameOf } from './name.ts'

export const GetAccountInformation = accountOperation({
  action: 'GetAccountInformation',
  input: z.strictObject({ AccountId: z.optional(accountId) }),
  readOnly: true,
  run: (account) => ({
    AccountId: account.id,
    AccountName: nameOf(account),
    AccountCreatedDate: iso(account.root.created),
    AccountState: account.closed === undefined ? 'ACTIVE' : 'SUSPENDED',
  }),
})
