import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { publicAccessBlock } from '../s3/fields.ts'
import { blockFrom } from '../s3/publicAccess.ts'
import { accountId, checkAccount, recordOf } from './account.ts'

/** For every bucket of the account, now and later; a bucket can be stricter, never laxer. */
export const PutPublicAccessBlock = operation({
  input: z.strictObject({ PublicAccessBlockConfiguration: publicAccessBlock, AccountId: accountId }),
  readOnly: false,
  requires: () => [{ action: 's3:PutAccountPublicAccessBlock', resource: '*' }],
  run(draft, { AccountId, PublicAccessBlockConfiguration }, { account }) {
    checkAccount(AccountId, account)
    if (Object.keys(PublicAccessBlockConfiguration).length === 0)
      fail('InvalidRequest', 'Must specify at least one configuration.')
    const home = draft.accounts[account]
    if (home) home.s3.publicAccessBlock = blockFrom(PublicAccessBlockConfiguration)
    return {}
  },
  record: ({ AccountId, PublicAccessBlockConfiguration }) =>
    recordOf(AccountId, { publicAccessBlock: '', PublicAccessBlockConfiguration }, 'PutAccountPublicAccessBlock'),
})
