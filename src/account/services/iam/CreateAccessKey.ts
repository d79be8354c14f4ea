import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { newId, newSecret } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { findUser } from './find.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'

const MAX = 2 // access keys per user; IAM User Guide, "IAM and AWS STS quotas", 2026-11

/** Without a name: a key for the user who asks. The secret is shown this once. */
export const CreateAccessKey = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName) }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:CreateAccessKey', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName }, at) {
    const name = nameOrSelf(UserName, at)
    const user = findUser(draft, at, name)
    if (user.accessKeys.length >= MAX) fail('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${MAX}`, 409)
    const key = { id: newId(draft, 'AKIA'), secret: newSecret(draft), status: 'Active' as const, created: draft.now }
    user.accessKeys.push(key)
    return {
      AccessKey: {
        UserName: name,
        AccessKeyId: key.id,
        Status: key.status,
        SecretAccessKey: key.secret,
        CreateDate: iso(key.created),
      },
    }
  },
})
