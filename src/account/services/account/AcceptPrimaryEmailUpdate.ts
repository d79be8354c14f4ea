import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { accountOperation, notFound } from './accountOperation.ts'
import { accountId, email } from './fields.ts'

export const AcceptPrimaryEmailUpdate = accountOperation({
  action: 'AcceptPrimaryEmailUpdate',
  input: z.strictObject({
    AccountId: accountId,
    PrimaryEmail: email,
    Otp: z.string().check(z.regex(/^[a-zA-Z0-9]{6}$/)),
  }),
  readOnly: false,
  members: true,
  keys: ({ PrimaryEmail }) => ({ 'account:EmailTargetDomain': PrimaryEmail.split('@').at(-1) ?? '' }),
  run(account, { PrimaryEmail, Otp }) {
    const { emailUpdate, ...details } = account.details ?? {}
    if (emailUpdate?.email !== PrimaryEmail) return notFound('No pending update to that email address was found.')
    if (emailUpdate.otp !== Otp) fail('ValidationException', 'The one-time password is incorrect.')
    account.root.email = PrimaryEmail
    account.details = details
    return { Status: 'ACCEPTED' }
  },
})
