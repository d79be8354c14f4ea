import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { accountId } from './fields.ts'
import { findMember } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { accountView } from './views.ts'

export const DescribeAccount = organizationOperation({
  action: 'DescribeAccount',
  input: z.strictObject({ AccountId: accountId }),
  readOnly: true,
  on: ({ AccountId }, organization) => [targetArn(organization, AccountId)],
  run: (organization, { AccountId }, { draft }) => ({
    Account: accountView(draft, organization, findMember(organization, AccountId)),
  }),
})
