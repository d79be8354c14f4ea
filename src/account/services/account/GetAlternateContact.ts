import * as z from 'zod/mini'
import { accountOperation, notFound } from './accountOperation.ts'
import { accountId, contactType } from './fields.ts'

export const GetAlternateContact = accountOperation({
  action: 'GetAlternateContact',
  input: z.strictObject({ AlternateContactType: contactType, AccountId: z.optional(accountId) }),
  readOnly: true,
  keys: ({ AlternateContactType }) => ({ 'account:AlternateContactTypes': [AlternateContactType] }),
  run({ contacts }, { AlternateContactType }) {
    const contact =
      contacts?.[AlternateContactType] ?? notFound('No contact of the inputted alternate contact type found.')
    const { name, title, emailAddress, phoneNumber } = contact
    return {
      AlternateContact: {
        Name: name,
        Title: title,
        EmailAddress: emailAddress,
        PhoneNumber: phoneNumber,
        AlternateContactType,
      },
    }
  },
})
