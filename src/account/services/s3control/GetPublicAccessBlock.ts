import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountId, checkAccount, recordOf } from './account.ts'

export const GetPublicAccessBlock = operation({
  input: z.strictObject({ AccountId: accountId }),
  readOnly: true,
  requires: () => [{ action: 's3:GetAccountPublicAccessBlock', resource: '*' }],
  run(draft, { AccountId }, { account }) {
    checkAccount(AccountId, account)
    return {
      PublicAccessBlockConfiguration:
        draft.accounts[account]?.s3.publicAccessBlock ??
        fail('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', 404),
    }
  },
  record: ({ AccountId }) => recordOf(AccountId, { publicAccessBlock: '' }, 'GetAccountPublicAccessBlock'),
})
