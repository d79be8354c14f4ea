import * as z from 'zod/mini'
import { accountOperation, notFound } from './accountOperation.ts'
import { accountId, contactType } from './fields.ts'

export const DeleteAlternateContact = accountOperation({
  action: 'DeleteAlternateContact',
  input: z.strictObject({ AlternateContactType: contactType, AccountId: z.optional(accountId) }),
  readOnly: false,
  keys: ({ AlternateContactType }) => ({ 'account:AlternateContactTypes': [AlternateContactType] }),
  run({ contacts }, { AlternateContactType }) {
    if (!contacts?.[AlternateContactType]) return notFound('No contact of the inputted alternate contact type found.')
    delete contacts[AlternateContactType]
    return {}
  },
})
