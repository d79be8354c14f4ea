// What only the console can do about MFA: devices of root, and passkeys. It records the calls of the API.
// AWS: IAM User Guide, "Assign MFA devices in the AWS CLI or AWS API" and "Multi-factor authentication for the root user",
// 2026-11.

import * as z from 'zod/mini'
import { perform } from './call.ts'
import { BASE32, letters } from './ids.ts'
import { operation } from './operation.ts'
import { codes, existingUserName, virtualMfaDeviceName } from './services/iam/fields.ts'
import { ownerOf } from './services/iam/keys.ts'
import { assign, enable, resync } from './services/iam/mfa.ts'
import { arnOrSelf } from './services/iam/self.ts'
import type { AnyOperation } from './services/index.ts'
import type { Credentials, Outcome, World } from './types.ts'

const UserName = z.optional(existingUserName) // absent: whoever is signed in, root too

const operations = {
  EnableMFADevice: operation({
    input: z.strictObject({ UserName, ...codes }),
    readOnly: false,
    requires: ({ UserName: name }, asked) => [{ action: 'iam:EnableMFADevice', resource: arnOrSelf(name, asked) }],
    run: (draft, { UserName: name, ...shown }, at) => enable(draft, at, ownerOf(draft, at, name).owner, shown),
  }),
  ResyncMFADevice: operation({
    input: z.strictObject({ UserName, ...codes }),
    readOnly: false,
    requires: ({ UserName: name }, asked) => [{ action: 'iam:ResyncMFADevice', resource: arnOrSelf(name, asked) }],
    run: (draft, { UserName: name, ...shown }, at) => resync(draft, at, ownerOf(draft, at, name).owner, shown),
  }),
  /** SIMPLIFIED: the browser's part of it, WebAuthn, is left out. */
  RegisterPasskey: operation({
    input: z.strictObject({ UserName, DeviceName: virtualMfaDeviceName }),
    readOnly: false,
    requires: ({ UserName: name }, asked) => [{ action: 'iam:EnableMFADevice', resource: arnOrSelf(name, asked) }],
    run(draft, { UserName: name, DeviceName }, at) {
      const { owner, named } = ownerOf(draft, at, name)
      const whose = named.UserName === undefined ? 'root-account' : `user/${named.UserName}`
      const id = letters(draft.serial++, 26, BASE32)
      const serial = `arn:aws:iam::${at.account}:u2f/${whose}/${DeviceName}-${id}`
      return assign(draft, at, owner, serial, { kind: 'passkey' })
    },
    record: () => ({ eventName: 'EnableMFADevice' }),
  }),
}

/** A step of the console's dialog "Assign MFA device". Answers and records like `call`. */
export function assignMfa(
  world: World,
  credentials: Credentials,
  name: keyof typeof operations,
  input: unknown,
): Outcome<unknown> {
  // As in the table of services: the row's own schema reads the input before anything else sees it.
  return perform(world, credentials, `iam.${name}`, operations[name] as AnyOperation, input)
}
