import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { serialNumber, userName } from './fields.ts'
import { ownerOf } from './keys.ts'
import { deviceOf } from './mfa.ts'
import { arnOrSelf } from './self.ts'

/**
 * AWS: IAM API Reference, GetMFADevice, 2026-11: passkeys and security keys alone.
 * SIMPLIFIED: no key is certified, as those are not that live in a browser or a phone.
 */
export const GetMFADevice = operation({
  input: z.strictObject({ SerialNumber: serialNumber, UserName: z.optional(userName) }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:GetMFADevice', resource: arnOrSelf(UserName, asked) }],
  run(draft, { SerialNumber, UserName }, at) {
    const { owner, named } = ownerOf(draft, at, UserName)
    const { kind, enabled } = deviceOf(draft, at, owner, SerialNumber)
    if (kind !== 'passkey') fail('NoSuchEntity', 'MFA Device invalid for user.', 404)
    return { ...named, SerialNumber, EnableDate: iso(enabled), Certifications: {} }
  },
})
