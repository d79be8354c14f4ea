import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { existingUserName, serialNumber } from './fields.ts'
import { ownerOf } from './keys.ts'
import { deactivate } from './mfa.ts'
import { arnOrSelf } from './self.ts'

export const DeactivateMFADevice = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), SerialNumber: serialNumber }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:DeactivateMFADevice', resource: arnOrSelf(UserName, asked) }],
  run: (draft, { UserName, SerialNumber }, at) =>
    deactivate(draft, at, ownerOf(draft, at, UserName).owner, SerialNumber),
})
