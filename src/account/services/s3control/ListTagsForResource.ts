import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { listed } from '../s3/tags.ts'
import { accountId, checkAccount, recordOf } from './account.ts'
import { resourceArn } from './fields.ts'
import { findTagged } from './tagging.ts'

export const ListTagsForResource = operation({
  input: z.strictObject({ AccountId: accountId, ResourceArn: resourceArn }),
  readOnly: true,
  requires: ({ ResourceArn }) => [{ action: 's3:ListTagsForResource', resource: ResourceArn }],
  run(draft, { AccountId, ResourceArn }, { account }) {
    checkAccount(AccountId, account)
    return { Tags: listed(findTagged(draft, account, ResourceArn).tags) }
  },
  record: ({ AccountId, ResourceArn }) => recordOf(AccountId, { resourceArn: ResourceArn }),
})
