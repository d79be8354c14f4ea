import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountId, checkAccount, recordOf } from './account.ts'
import { resourceArn, tagKey } from './fields.ts'
import { findTagged } from './tagging.ts'

export const UntagResource = operation({
  input: z.strictObject({
    AccountId: accountId,
    ResourceArn: resourceArn,
    TagKeys: z.array(tagKey).check(z.maxLength(50)),
  }),
  readOnly: false,
  requires: ({ ResourceArn, TagKeys }) => [
    { action: 's3:UntagResource', resource: ResourceArn, context: { 'aws:TagKeys': TagKeys } },
  ],
  run(draft, { AccountId, ResourceArn, TagKeys }, { account }) {
    checkAccount(AccountId, account)
    const tagged = findTagged(draft, account, ResourceArn)
    const left = Object.entries(tagged.tags ?? {}).filter(([key]) => !TagKeys.includes(key))
    tagged.tags = Object.fromEntries(left)
    return {}
  },
  record: ({ AccountId, ResourceArn, TagKeys }) => recordOf(AccountId, { resourceArn: ResourceArn, tagKeys: TagKeys }),
})
