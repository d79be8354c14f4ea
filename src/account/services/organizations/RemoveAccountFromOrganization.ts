import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { accountId } from './fields.ts'
import { leave } from './leave.ts'
import { organizationOperation } from './organizationOperation.ts'

export const RemoveAccountFromOrganization = organizationOperation({
  action: 'RemoveAccountFromOrganization',
  input: z.strictObject({ AccountId: accountId }),
  readOnly: false,
  on: ({ AccountId }, organization) => [targetArn(organization, AccountId)],
  run: (organization, { AccountId }, { draft }) => leave(organization, AccountId, draft.now),
})
