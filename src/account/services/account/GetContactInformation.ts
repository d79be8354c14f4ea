import * as z from 'zod/mini'
import { accountOperation, notFound } from './accountOperation.ts'
import { accountId } from './fields.ts'

export const GetContactInformation = accountOperation({
  action: 'GetContactInformation',
  input: z.strictObject({ AccountId: z.optional(accountId) }),
  readOnly: true,
  run: ({ details }) => ({
    ContactInformation: details?.contact ?? notFound('No contact information found for the inputted account.'),
  }),
})
