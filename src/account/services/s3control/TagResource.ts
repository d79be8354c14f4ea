import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { requestTagKeys } from '../s3/tags.ts'
import { accountId, checkAccount, recordOf } from './account.ts'
import { resourceArn, tags } from './fields.ts'
import { addedTags, findTagged } from './tagging.ts'

/** Adds tags; a key that is there gets the new value. */
export const TagResource = operation({
  input: z.strictObject({ AccountId: accountId, ResourceArn: resourceArn, Tags: tags }),
  readOnly: false,
  requires: ({ ResourceArn, Tags }) => [
    {
      action: 's3:TagResource',
      resource: ResourceArn,
      context: requestTagKeys(Tags, 'aws:RequestTag', 'aws:TagKeys'),
    },
  ],
  run(draft, { AccountId, ResourceArn, Tags }, { account }) {
    checkAccount(AccountId, account)
    const tagged = findTagged(draft, account, ResourceArn)
    tagged.tags = { ...tagged.tags, ...addedTags(Tags) }
    return {}
  },
  record: ({ AccountId, ResourceArn, Tags }) => recordOf(AccountId, { resourceArn: ResourceArn, Tags }),
})
