import * as z from 'zod/mini'
import { accountOperation } from './accountOperation.ts'
import { accountId, contactType, text } from './fields.ts'

export const PutAlternateContact = accountOperation({
  action: 'PutAlternateContact',
  input: z.strictObject({
    Name: text(1, 64),
    Title: text(1, 50),
    EmailAddress: text(1, 254).check(z.regex(/^[\s]*[\w+=.#|!&-]+@[\w.-]+\.[\w]+[\s]*$/)),
    PhoneNumber: text(1, 25).check(z.regex(/^[\s0-9()+-]+$/)),
    AlternateContactType: contactType,
    AccountId: z.optional(accountId),
  }),
  readOnly: false,
  keys: ({ AlternateContactType }) => ({ 'account:AlternateContactTypes': [AlternateContactType] }),
  run(account, { Name, Title, EmailAddress, PhoneNumber, AlternateContactType }) {
    const contact = { name: Name, title: Title, emailAddress: EmailAddress, phoneNumber: PhoneNumber }
    account.contacts = { ...account.contacts, [AlternateContactType]: contact }
    return {}
  },
})
