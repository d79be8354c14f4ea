import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse, violates } from './errors.ts'
import { accountId } from './fields.ts'
import { findMember } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

/** SIMPLIFIED: closed at once, without PENDING_CLOSURE; the account stays in the organization as SUSPENDED. */
export const CloseAccount = organizationOperation({
  action: 'CloseAccount',
  input: z.strictObject({ AccountId: accountId }),
  readOnly: false,
  on: ({ AccountId }, organization) => [targetArn(organization, AccountId)],
  run(organization, { AccountId }, { draft }) {
    findMember(organization, AccountId)
    if (AccountId === organization.managementAccount) violates('CLOSE_MANAGEMENT')
    const account = draft.accounts[AccountId]
    if (account?.closed !== undefined) refuse('AccountAlreadyClosed')
    if (account) account.closed = draft.now
    return {}
  },
})
