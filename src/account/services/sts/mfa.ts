// A code of an MFA device in the call itself. AWS: IAM User Guide, "Configuring MFA-protected API access", 2026-11.

import type { Draft } from 'immer'
import { markUsed, stepOfCode } from '../../mfa.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Account, Caller, Permission, World } from '../../types.ts'

interface Shown {
  readonly SerialNumber?: string | undefined
  readonly TokenCode?: string | undefined
}

/** The condition keys of a call with a code: a wrong one is refused before any policy is read. */
export function mfaKeys(world: World, caller: Caller, shown: Shown): NonNullable<Permission['context']> {
  return checked(world, caller, shown)
    ? { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' } // seconds
    : {}
}

/** Uses the code up. Was there one? */
export function spendCode(draft: Draft<World>, caller: Caller, shown: Shown): boolean {
  const found = checked(draft, caller, shown)
  if (found) markUsed(found.account, found.serial, found.step)
  return found !== undefined
}

function checked<W extends World | Draft<World>>(
  world: W,
  caller: Caller,
  { SerialNumber: serial, TokenCode: code }: Shown,
): { account: W['accounts'][string]; serial: string; step: number } | undefined {
  if (serial === undefined && code === undefined) return undefined
  if (serial === undefined || code === undefined)
    return failed(', must provide both MFA serial number and one time pass code.')
  const account = 'account' in caller ? (own(world.accounts, caller.account) as W['accounts'][string]) : undefined
  if (!account || !devicesOf(account, caller).includes(serial)) return failed(', unable to validate MFA code.')
  const step = stepOfCode(account, serial, code, world.now)
  return step === undefined ? failed(' with invalid MFA one time pass code. ') : { account, serial, step }
}

function failed(why: string): never {
  return fail('AccessDenied', `MultiFactorAuthentication failed${why}`, 403)
}

/** Only users and root have devices. */
function devicesOf({ root, iam }: Account, caller: Caller): readonly string[] {
  if (caller.kind === 'root') return root.mfaDevices
  return caller.kind === 'user' ? (own(iam.users, caller.userName)?.mfaDevices ?? []) : []
}
