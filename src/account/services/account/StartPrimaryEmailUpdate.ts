import * as z from 'zod/mini'
import { newOpaqueId } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { accountOperation } from './accountOperation.ts'
import { accountId, email } from './fields.ts'

/** AWS sends a one-time password to the new address; here it stands in the details of the account. */
export const StartPrimaryEmailUpdate = accountOperation({
  action: 'StartPrimaryEmailUpdate',
  input: z.strictObject({ AccountId: accountId, PrimaryEmail: email }),
  readOnly: false,
  members: true,
  keys: ({ PrimaryEmail }) => ({ 'account:EmailTargetDomain': PrimaryEmail.split('@').at(-1) ?? '' }),
  run(account, { PrimaryEmail }, { draft }) {
    const address = PrimaryEmail.toLowerCase()
    if (Object.values(draft.accounts).some(({ root }) => root.email.toLowerCase() === address))
      fail('ConflictException', 'The email address is already in use by another account.', 409)
    account.details = { ...account.details, emailUpdate: { email: PrimaryEmail, otp: newOpaqueId(draft, 6) } }
    return { Status: 'PENDING' }
  },
})
