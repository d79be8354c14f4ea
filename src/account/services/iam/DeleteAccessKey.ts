import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accessKeyId, existingUserName } from './fields.ts'
import { findKey, ownerOf } from './keys.ts'
import { arnOrSelf } from './self.ts'

export const DeleteAccessKey = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), AccessKeyId: accessKeyId }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:DeleteAccessKey', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, AccessKeyId }, at) {
    const { owner } = ownerOf(draft, at, UserName)
    const gone = findKey(owner, AccessKeyId)
    owner.accessKeys = owner.accessKeys.filter(({ id }) => id !== gone.id)
    return {}
  },
})
