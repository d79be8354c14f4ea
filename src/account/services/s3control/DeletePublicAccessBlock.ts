import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountId, checkAccount, recordOf } from './account.ts'

/** IAM has no action of its own for it. */
export const DeletePublicAccessBlock = operation({
  input: z.strictObject({ AccountId: accountId }),
  readOnly: false,
  requires: () => [{ action: 's3:PutAccountPublicAccessBlock', resource: '*' }],
  run(draft, { AccountId }, { account }) {
    checkAccount(AccountId, account)
    delete draft.accounts[account]?.s3.publicAccessBlock
    return {}
  },
  record: ({ AccountId }) => recordOf(AccountId, { publicAccessBlock: '' }, 'DeleteAccountPublicAccessBlock'),
})
