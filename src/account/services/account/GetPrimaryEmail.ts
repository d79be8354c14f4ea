import * as z from 'zod/mini'
import { accountOperation } from './accountOperation.ts'
import { accountId } from './fields.ts'

export const GetPrimaryEmail = accountOperation({
  action: 'GetPrimaryEmail',
  input: z.strictObject({ AccountId: accountId }),
  readOnly: true,
  members: true,
  run: ({ root }) => ({ PrimaryEmail: root.email }),
})
