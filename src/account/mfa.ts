// Is it a code of the device? Each code is good once.
// AWS: IAM User Guide, "AWS multi-factor authentication in IAM", 2026-11.

import type { Draft } from 'immer'
import { own } from './own.ts'
import { kindOf, readyDevice } from './services/iam/mfa.ts'
import type { MfaDevice } from './services/iam/state.ts'
import { STEP, stepOf } from './totp.ts'
import type { Account } from './types.ts'

/** The step of the clock that the code stands for; undefined when it is wrong, too old, or used before. */
export function stepOfCode(account: Account, serial: string, code: string, now: number): number | undefined {
  const { seed, lag = 0, lastStep = Number.NEGATIVE_INFINITY } = deviceOf(account, serial)
  const step = seed === undefined ? undefined : stepOf(seed, code, now - lag * STEP)
  return step !== undefined && step > lastStep ? step : undefined
}

/** When a device shows a code that is not used yet: now, or at its next step. */
export function nextCodeAt(account: Account, serial: string, now: number): number {
  const { lag = 0, lastStep = Number.NEGATIVE_INFINITY } = deviceOf(account, serial)
  return Math.max(now, (lastStep + 1 + lag) * STEP)
}

export function isPasskey(serial: string): boolean {
  return kindOf(serial) === 'passkey'
}

/** From now on no code of this step or one before is taken. */
export function markUsed(account: Draft<Account>, serial: string, step: number): void {
  account.iam.mfaDevices = { ...account.iam.mfaDevices, [serial]: { ...deviceOf(account, serial), lastStep: step } }
}

function deviceOf({ iam }: Account, serial: string): MfaDevice {
  return own(iam.mfaDevices, serial) ?? readyDevice(serial)
}
