// MFA devices: who has them, and whether a code is one of theirs.
// AWS: IAM User Guide, "AWS multi-factor authentication in IAM"; API Reference, EnableMFADevice, 2026-11.

import { type Draft, isDraft } from 'immer'
import { BASE32, hashOf, letters } from '../../ids.ts'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { codeOf, STEP } from '../../totp.ts'
import type { Account, World } from '../../types.ts'
import { homeOf } from './find.ts'
import type { Keyring } from './keys.ts'
import { within } from './quotas.ts'
import type { MfaDevice, User } from './state.ts'

export const SEED_LENGTH = 64 // letters of base32, as AWS hands out

/** The serial number tells the kind: of a virtual device and of a passkey it is an ARN. */
export function kindOf(serial: string): MfaDevice['kind'] {
  if (/^arn:aws:iam::\d{12}:u2f\//.test(serial)) return 'passkey'
  return serial.startsWith('arn:') ? 'virtual' : 'hardware'
}

/** A device that nobody had to set up: hardware comes with its seed, and so does what stands in a fixture. */
export function readyDevice(serial: string): MfaDevice {
  const kind = kindOf(serial)
  return { kind, ...(kind !== 'passkey' && { seed: letters(hashOf(serial), SEED_LENGTH, BASE32) }) }
}

/**
 * What a device shows at a time. Without a time it is the next code that is not used yet: whoever reads it waits for it.
 * Undefined when there is no such device, or no code.
 */
export function mfaCode(world: World, serial: string, time?: number): string | undefined {
  const known = Object.values(world.accounts).flatMap(({ iam }) => own(iam.mfaDevices, serial) ?? [])
  const { seed, lag = 0, lastStep = 0 } = known[0] ?? (isHardware(serial) ? readyDevice(serial) : {})
  const step = time === undefined ? Math.max(world.now - lag * STEP, (lastStep + 1) * STEP) : time - lag * STEP
  return seed === undefined ? undefined : codeOf(seed, step)
}

/** SIMPLIFIED: every number of this shape belongs to a token that AWS knows. */
function isHardware(serial: string): boolean {
  return /^[A-Z]{4}\d{8}$/.test(serial)
}

export function devicesOf(draft: Draft<World>, at: At): Record<string, Draft<MfaDevice>> {
  const { iam } = homeOf(draft, at)
  if (isDraft(iam)) iam.mfaDevices ??= {} // made by whoever writes; whoever reads finds nothing
  return iam.mfaDevices ?? {}
}

/** Who has a device: a user, root, or nobody. */
export function holderOf({ root, iam }: Account, serial: string): User | 'root' | undefined {
  if (root.mfaDevices.includes(serial)) return 'root'
  return Object.values(iam.users).find(({ mfaDevices }) => mfaDevices.includes(serial))
}

export interface Codes {
  readonly SerialNumber: string
  readonly AuthenticationCode1: string
  readonly AuthenticationCode2: string
}

/** Gives a device to somebody who has shown two codes of it. */
export function enable(draft: Draft<World>, at: At, owner: Keyring, codes: Codes): Record<string, never> {
  const serial = codes.SerialNumber
  const device = own(devicesOf(draft, at), serial) ?? (isHardware(serial) ? readyDevice(serial) : undefined)
  if (!device) return fail('NoSuchEntity', `VirtualMFADevice with serial number ${serial} does not exist.`, 404)
  return assign(draft, at, owner, serial, synchronised(device, draft.now, codes))
}

export function assign(
  draft: Draft<World>,
  at: At,
  owner: Keyring,
  serial: string,
  device: MfaDevice,
): Record<string, never> {
  if (holderOf(homeOf(draft, at), serial)) fail('EntityAlreadyExists', 'MFA Device is already in use.', 409)
  within('MfaDevicesPerUser', owner.mfaDevices.length + 1)
  devicesOf(draft, at)[serial] = { ...device, enabled: draft.now }
  owner.mfaDevices.push(serial)
  return {}
}

export function resync(draft: Draft<World>, at: At, owner: Keyring, codes: Codes): Record<string, never> {
  const device = deviceOf(draft, at, owner, codes.SerialNumber)
  devicesOf(draft, at)[codes.SerialNumber] = synchronised(device, draft.now, codes)
  return {}
}

/** Virtual devices stay, for nobody; the others leave the account. */
export function deactivate(draft: Draft<World>, at: At, owner: Keyring, serial: string): Record<string, never> {
  const { enabled: _enabled, ...device } = deviceOf(draft, at, owner, serial)
  owner.mfaDevices = owner.mfaDevices.filter((one) => one !== serial)
  const devices = devicesOf(draft, at)
  if (device.kind === 'virtual') devices[serial] = device
  else delete devices[serial]
  return {}
}

/** A device of somebody. */
export function deviceOf(draft: Draft<World>, at: At, owner: Keyring, serial: string): MfaDevice & { enabled: number } {
  const device = owner.mfaDevices.includes(serial) ? own(devicesOf(draft, at), serial) : undefined
  if (device?.enabled === undefined) return fail('NoSuchEntity', 'MFA Device invalid for user.', 404)
  return { ...device, enabled: device.enabled }
}

// SIMPLIFIED: half minutes by which the codes may be early or late; AWS does not say how many.
const FARTHEST = 20

/**
 * Sets AWS's idea of the device's clock by two codes that follow each other. Who waits too long after they were shown
 * makes AWS believe in a slow clock, and has to do it again. AWS: IAM API Reference, EnableMFADevice, 2026-11.
 */
function synchronised(device: MfaDevice, now: number, { AuthenticationCode1, AuthenticationCode2 }: Codes): MfaDevice {
  const { seed } = device
  const shows = (code: string, lag: number) => seed !== undefined && codeOf(seed, now - lag * STEP) === code
  const lags = Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2))
  const lag = lags.find((one) => shows(AuthenticationCode2, one) && shows(AuthenticationCode1, one + 1))
  if (lag === undefined) return fail('InvalidAuthenticationCode', 'Authentication code for device is not valid.', 403)
  return { ...device, lag, lastStep: Math.floor(now / STEP) - lag }
}
