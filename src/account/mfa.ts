// Is it a code of the device? Each code is good once.
// AWS: IAM User Guide, "AWS multi-factor authentication in IAM", 2026-11.

import type { Draft } from 'immer'
import { BASE32, hashOf, letters } from './ids.ts'
import { own } from './own.ts'
import type { MfaDevice } from './services/iam/state.ts'
import { codeOf, STEP, stepOf } from './totp.ts'
import type { Account, World } from './types.ts'

const SEED_LENGTH = 64 // letters of base32, as AWS hands out

/** What the device shows now. Passkeys show nothing. */
export function shownCode({ now }: World, account: Account, serial: string): string | undefined {
  const { seed, lag = 0 } = deviceOf(account, serial)
  return seed === undefined ? undefined : codeOf(seed, now - lag * STEP)
}

/** The step of the clock that the code stands for; undefined when it is wrong, too old, or used before. */
export function stepOfCode(account: Account, serial: string, code: string, now: number): number | undefined {
  const { seed, lag = 0, lastStep = Number.NEGATIVE_INFINITY } = deviceOf(account, serial)
  const step = seed === undefined ? undefined : stepOf(seed, code, now - lag * STEP)
  return step !== undefined && step > lastStep ? step : undefined
}

export function isPasskey(serial: string): boolean {
  return /^arn:aws:iam::\d{12}:u2f\//.test(serial)
}

/** From now on no code of this step or one before is taken. */
export function markUsed(account: Draft<Account>, serial: string, step: number): void {
  account.iam.mfaDevices = { ...account.iam.mfaDevices, [serial]: { ...deviceOf(account, serial), lastStep: step } }
}

/** A device that nobody had to set up, as fixtures have it, has a seed that follows from its serial number. */
function deviceOf({ iam }: Account, serial: string): MfaDevice {
  const kind = isPasskey(serial) ? 'passkey' : serial.startsWith('arn:') ? 'virtual' : 'hardware'
  const seed = kind === 'passkey' ? {} : { seed: letters(hashOf(serial), SEED_LENGTH, BASE32) }
  return own(iam.mfaDevices, serial) ?? { kind, ...seed }
}
