import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { newId, newSecret } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { ownerOf } from './keys.ts'
import { within } from './quotas.ts'
import { arnOrSelf } from './self.ts'

/** Without a name: a key for whoever asks. The secret is shown this once. */
export const CreateAccessKey = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName) }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:CreateAccessKey', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName }, at) {
    const { owner, named } = ownerOf(draft, at, UserName)
    within('AccessKeysPerUser', owner.accessKeys.length + 1)
    const key = { id: newId(draft, 'AKIA'), secret: newSecret(draft), status: 'Active' as const, created: draft.now }
    owner.accessKeys.push(key)
    return {
      AccessKey: {
        ...named,
        AccessKeyId: key.id,
        Status: key.status,
        SecretAccessKey: key.secret,
        CreateDate: iso(key.created),
      },
    }
  },
})
