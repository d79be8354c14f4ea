// What the console does about MFA, of which clients of the API can do only a part: devices of root, and passkeys. It
// records the calls of the API.
// AWS: IAM User Guide, "Assign MFA devices in the AWS CLI or AWS API" and "Multi-factor authentication for the root user",
// 2026-11.

import * as z from 'zod/mini'
import { call, perform } from '../call.ts'
import { TICK } from '../clock.ts'
import { BASE32, letters } from '../ids.ts'
import { kindOf } from '../services/iam/mfa.ts'
import { operation } from '../operation.ts'
import { codes, existingUserName, serialNumber, virtualMfaDeviceName } from '../services/iam/fields.ts'
import { ownerOf } from '../services/iam/keys.ts'
import { assign, enable, mfaCode, resync } from '../services/iam/mfa.ts'
import { arnOrSelf } from '../services/iam/self.ts'
import type { AnyOperation } from '../services/index.ts'
import { STEP } from '../totp.ts'
import type { Credentials, Outcome, World } from '../types.ts'
import { calls, refused } from './calls.ts'

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

/** One part of the console's dialog "Assign MFA device". Answers and records like `call`. */
export function assignMfa(
  world: World,
  credentials: Credentials,
  name: keyof typeof operations,
  input: unknown,
): Outcome<unknown> {
  // As in the table of services: the row's own schema reads the input before anything else sees it.
  return perform(world, credentials, `iam.${name}`, operations[name] as AnyOperation, input)
}

const userName = z.optional(existingUserName) // absent: one's own
const code = z.string().check(z.regex(/^\d{6}$/))
/** Two codes that follow each other; absent: those that the device shows, read by whoever has it in hand. */
const shown = z.optional(z.array(code).check(z.length(2)))

/** The whole dialog. */
export const assignMfaDevice = calls({
  input: z.strictObject({
    device: z.enum(['passkey', 'virtual', 'hardware']),
    name: z.optional(virtualMfaDeviceName), // of a passkey, or of a virtual device that is to be made
    serialNumber: z.optional(serialNumber), // of hardware, or of a virtual device that is there
    codes: shown,
    userName,
  }),
  calls(world, { device, name, serialNumber: serial, codes: read, userName: whose }, credentials) {
    const of = whose === undefined ? {} : { UserName: whose }
    const needed = device === 'hardware' || (device === 'virtual' && serial !== undefined) ? 'serialNumber' : 'name'
    const missing = needed === 'name' ? name === undefined : serial === undefined
    if (missing) return refused(world, 'ValidationError', `Missing required parameter in input: "${needed}"`, 400)
    if (device === 'passkey') return assignMfa(world, credentials, 'RegisterPasskey', { ...of, DeviceName: name })
    if (serial !== undefined)
      return assignMfa(world, credentials, 'EnableMFADevice', { ...of, ...read2(world, serial, read) })
    const made = call(world, credentials, 'iam.CreateVirtualMFADevice', { VirtualMFADeviceName: name ?? '' })
    if (!made.result.ok) return made
    const { SerialNumber } = made.result.output.VirtualMFADevice
    const given = assignMfa(made.world, credentials, 'EnableMFADevice', {
      ...of,
      ...read2(made.world, SerialNumber, read),
    })
    return { ...given, evaluations: [...made.evaluations, ...given.evaluations] }
  },
})

export const resyncMfaDevice = calls({
  input: z.strictObject({ serialNumber, codes: shown, userName }),
  calls: (world, { serialNumber: serial, codes: read, userName: whose }, credentials) =>
    assignMfa(world, credentials, 'ResyncMFADevice', {
      ...(whose !== undefined && { UserName: whose }),
      ...read2(world, serial, read),
    }),
})

/** The console throws a virtual device away, too, once nobody has it. */
export const deactivateMfaDevice = calls({
  input: z.strictObject({ serialNumber, userName }),
  calls(world, { serialNumber: SerialNumber, userName: whose }, credentials) {
    const named = { SerialNumber, ...(whose !== undefined && { UserName: whose }) }
    const taken = call(world, credentials, 'iam.DeactivateMFADevice', named)
    if (!taken.result.ok || kindOf(SerialNumber) !== 'virtual') return taken
    const gone = call(taken.world, credentials, 'iam.DeleteVirtualMFADevice', { SerialNumber })
    return { ...gone, evaluations: [...taken.evaluations, ...gone.evaluations] }
  },
})

/** The codes that were typed, or those that the device shows by the time of the call. */
function read2(world: World, SerialNumber: string, read: readonly string[] | undefined) {
  const at = world.now + TICK
  const [
    first = mfaCode(world, SerialNumber, at - STEP) ?? '000000',
    second = mfaCode(world, SerialNumber, at) ?? '000000',
  ] = read ?? []
  return { SerialNumber, AuthenticationCode1: first, AuthenticationCode2: second }
}
