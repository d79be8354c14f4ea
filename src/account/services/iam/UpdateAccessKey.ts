import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accessKeyId, existingUserName } from './fields.ts'
import { findKey, ownerOf } from './keys.ts'
import { arnOrSelf } from './self.ts'

export const UpdateAccessKey = operation({
  input: z.strictObject({
    UserName: z.optional(existingUserName),
    AccessKeyId: accessKeyId,
    Status: z.enum(['Active', 'Inactive', 'Expired']),
  }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:UpdateAccessKey', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, AccessKeyId, Status }, at) {
    const key = findKey(ownerOf(draft, at, UserName).owner, AccessKeyId)
    // The model knows the word, but a key that was made for good never gets there. SIMPLIFIED: the words are ours.
    key.status = Status === 'Expired' ? fail('InvalidInput', 'An access key cannot be set to Expired.') : Status
    return {}
  },
})
