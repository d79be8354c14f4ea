import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { accountOperation } from './accountOperation.ts'
import { accountId, contactInformation } from './fields.ts'

export const PutContactInformation = accountOperation({
  action: 'PutContactInformation',
  input: z.strictObject({
    ContactInformation: contactInformation,
    AccountId: z.optional(accountId),
  }),
  readOnly: false,
  run(account, { ContactInformation }) {
    account.details = { ...account.details, contact: present(ContactInformation) }
    return {}
  },
})
