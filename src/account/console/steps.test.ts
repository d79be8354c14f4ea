// Steps that the pages "Security credentials" and "Account" offer: who may, what happens, what CloudTrail hears.

import { describe, expect, it } from 'vitest'
import { act, call, type ConsoleAction, type Credentials, type World } from '#account'
import { ACCOUNT, ana, ben, root, testAccount } from '../testAccount.ts'
import { after } from '../testCalls.ts'

const PASSWORD = 'Root-of-all-1'
const world = testAccount({
  root: { mfa: null, password: PASSWORD, accessKeys: [{ id: 'AKIAROOTKEYEXAMPLE00', status: 'Active' }] },
  users: { ben: { loginProfile: { password: 'Ben-is-here-1' }, attached: ['IAMUserChangePassword'] } },
})
const LONG = 'harbour-lantern-42-Juniper'
const mfa = (name: string) => `arn:aws:iam::${ACCOUNT}:mfa/${name}`

/** Any input: the types would keep a test from making mistakes. */
function step(so: World, who: Credentials, name: ConsoleAction, input: object) {
  return act(so, who, name, input as never)
}
function home(so: World) {
  const account = so.accounts[ACCOUNT]
  if (!account) throw new Error('no account')
  return account
}

type Row = readonly [who: Credentials, name: ConsoleAction, input: object, answer: string, events: readonly string[]]
const ONLY_ROOT = 'AccessDenied'
const rows: readonly Row[] = [
  [root, 'account.change-email', { newEmail: 'aws-root@pinebox.example', password: PASSWORD }, 'ok', ['EmailUpdated']],
  [root, 'account.change-email', { newEmail: 'x@pinebox.example', password: 'x' }, 'AuthenticationFailed', []],
  [root, 'account.change-email', { newEmail: 'OWNER@pinebox.example', password: PASSWORD }, 'ConflictException', []],
  [root, 'account.change-email', { newEmail: 'nobody', password: PASSWORD }, 'ValidationError', []],
  [ana, 'account.change-email', { newEmail: 'x@pinebox.example', password: PASSWORD }, ONLY_ROOT, []],
  [ana, 'account.change-name', { AccountName: 'Pinebox' }, 'ok', ['PutAccountName']],
  [ben, 'account.change-name', { AccountName: 'Pinebox' }, 'AccessDeniedException', ['PutAccountName']],
  [root, 'account.iam-billing-access', { activated: false }, 'ok', ['UpdateIAMAccessPreference']],
  [ana, 'account.iam-billing-access', { activated: true }, ONLY_ROOT, []],
  [root, 'account.close', { account: ACCOUNT }, 'AccountNeeded', []],
  [root, 'account.close', { account: '444455556666' }, 'ValidationError', []],
  [ana, 'account.close', { account: ACCOUNT }, ONLY_ROOT, []],
  [
    root,
    'security-credentials.change-root-password',
    { currentPassword: PASSWORD, newPassword: LONG },
    'ok',
    ['PasswordUpdated'],
  ],
  [
    ben,
    'security-credentials.change-password',
    { OldPassword: 'Ben-is-here-1', NewPassword: LONG },
    'ok',
    ['ChangePassword'],
  ],
  [
    root,
    'security-credentials.assign-mfa',
    { device: 'virtual', name: 'phone' },
    'ok',
    ['CreateVirtualMFADevice', 'EnableMFADevice'],
  ],
  [root, 'security-credentials.assign-mfa', { device: 'passkey', name: 'laptop' }, 'ok', ['EnableMFADevice']],
  [
    root,
    'security-credentials.assign-mfa',
    { device: 'hardware', serialNumber: 'GAHT12345678' },
    'ok',
    ['EnableMFADevice'],
  ],
  [root, 'security-credentials.assign-mfa', { device: 'sms', name: 'phone' }, 'ValidationError', []],
  [root, 'security-credentials.assign-mfa', { device: 'passkey' }, 'ValidationError', []],
  [root, 'security-credentials.assign-mfa', { device: 'hardware' }, 'ValidationError', []],
  [
    root,
    'security-credentials.assign-mfa',
    { device: 'hardware', serialNumber: 'GAHT12345678', codes: ['000000', '000000'] },
    'InvalidAuthenticationCode',
    ['EnableMFADevice'],
  ],
  [ben, 'security-credentials.assign-mfa', { device: 'passkey', name: 'laptop' }, 'AccessDenied', ['EnableMFADevice']],
  [ana, 'security-credentials.resync-mfa', { serialNumber: mfa('ana') }, 'ok', ['ResyncMFADevice']],
  [
    ana,
    'security-credentials.deactivate-mfa',
    { serialNumber: mfa('ana') },
    'ok',
    ['DeactivateMFADevice', 'DeleteVirtualMFADevice'],
  ],
  [root, 'security-credentials.create-access-key', {}, 'ok', ['CreateAccessKey']],
  [
    root,
    'security-credentials.update-access-key',
    { AccessKeyId: 'AKIAROOTKEYEXAMPLE00', Status: 'Inactive' },
    'ok',
    ['UpdateAccessKey'],
  ],
  [root, 'security-credentials.delete-access-key', { AccessKeyId: 'AKIAROOTKEYEXAMPLE00' }, 'ok', ['DeleteAccessKey']],
  [{ anonymous: true }, 'security-credentials.create-access-key', {}, 'SignedOut', []],
]

describe('a step in the console', () => {
  it.each(rows)('%o: %s %o: %s', (who, name, input, answer, events) => {
    const { result, world: next, event } = step(world, who, name, input)
    expect(result.ok ? 'ok' : result.error.code).toBe(answer)
    if (result.ok) expect(result.output.credentials).toEqual(who) // and stays signed in
    expect(next.trail.map(({ eventName }) => eventName)).toEqual(events)
    expect(event).toBe(next.trail.at(-1))
    expect(JSON.stringify(next.trail)).not.toContain(PASSWORD)
  })

  it('gives root another address, by which root signs in from then on', () => {
    const input = { newEmail: 'aws-root@pinebox.example', password: PASSWORD }
    const { world: next, event } = step(world, root, 'account.change-email', input)
    expect(event).toMatchObject({ eventSource: 'signin.amazonaws.com', userIdentity: { type: 'Root' } })
    const again = (email: string) =>
      step(next, { anonymous: true }, 'sign-in.root', { email, password: PASSWORD }).result.ok
    expect([again('aws-root@pinebox.example'), again('owner@pinebox.example')]).toEqual([true, false])
  })

  it('says how good the new password of root is', () => {
    const change = (newPassword: string) =>
      home(
        step(world, root, 'security-credentials.change-root-password', { currentPassword: PASSWORD, newPassword })
          .world,
      ).root.passwordQuality
    expect(change(LONG)).toEqual({ strength: 'strong', breached: false })
    expect(change('Boats-2026-x')).toEqual({ strength: 'fair', breached: false })
    expect(change('Password1')).toEqual({ strength: 'weak', breached: true })
  })

  it('opens and closes the bills to everybody else', () => {
    const asks = { AccountId: ACCOUNT }
    const closed = step(world, root, 'account.iam-billing-access', { activated: false })
    expect(closed.event).toMatchObject({ eventSource: 'billingconsole.amazonaws.com', eventType: 'AwsConsoleAction' })
    expect(call(closed.world, ana, 'budgets.DescribeBudgets', asks).result).toMatchObject({
      error: { code: 'AccessDeniedException' },
    })
    expect(call(closed.world, root, 'budgets.DescribeBudgets', asks).result.ok).toBe(true)
    const open = step(closed.world, root, 'account.iam-billing-access', { activated: true }).world
    expect(call(open, ana, 'budgets.DescribeBudgets', asks).result.ok).toBe(true)
  })

  it('closes an account where the lesson lets it, and nobody gets in any more', () => {
    const {
      world: closed,
      event,
      result,
    } = step({ ...world, closable: true }, root, 'account.close', { account: ACCOUNT })
    expect(result).toEqual({ ok: true, output: {} })
    expect(event).toMatchObject({ eventName: 'CloseAccount', eventSource: 'billingconsole.amazonaws.com' })
    expect(call(closed, root, 'iam.ListUsers', {}).result.ok).toBe(false)
  })

  it('reads the code off the device that is named, and waits for a new one each time', () => {
    const armed = step(world, root, 'security-credentials.assign-mfa', { device: 'virtual', name: 'phone' }).world
    const page = { email: 'owner@pinebox.example', password: PASSWORD }
    const signIn = (so: World, more: object) => step(so, { anonymous: true }, 'sign-in.root', { ...page, ...more })
    expect(signIn(armed, {}).result).toMatchObject({ error: { code: 'MfaRequired' } })
    let so = armed
    for (let round = 0; round < 4; round++) {
      const { world: next, result } = signIn(so, { mfaDevice: mfa('phone') })
      expect(result.ok).toBe(true)
      so = next
    }
    expect(so.now - armed.now).toBeGreaterThan(3 * 30_000)
    expect(so.trail.at(-1)).toMatchObject({ eventName: 'ConsoleLogin', additionalEventData: { MFAUsed: 'Yes' } })
    expect(signIn(so, { mfaDevice: mfa('nobody') }).result.ok).toBe(false)
  })

  it('records the call of a key as root’s', () => {
    const { world: next } = step(world, root, 'security-credentials.create-access-key', {})
    expect(home(next).root.accessKeys).toHaveLength(2)
    expect(after(next, ['iam.GetAccountSummary', {}]).accounts[ACCOUNT]?.root.accessKeys).toHaveLength(2)
  })
})
