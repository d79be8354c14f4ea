import { describe, expect, it } from 'vitest'
import {
  act,
  call,
  type ConsoleAction,
  consoleActions,
  type Credentials,
  mfaCode,
  type Outcome,
  type World,
} from '#account'
import { ACCOUNT, policyText, PHOTOS, testAccount } from '../testAccount.ts'
import { after, beside, outcome } from '../testCalls.ts'

const nobody = { anonymous: true } as const
const DAY = 24 * 3_600_000 // milliseconds

/** Everybody who can sign in: ana with MFA, ben and dan without, dan with a password to change; root. */
const world = testAccount({
  root: { password: 'Root-of-all-1' },
  users: {
    ana: { loginProfile: { password: 'Ana-is-here-1' } },
    ben: { loginProfile: { password: 'Ben-is-here-1' } },
    dan: { loginProfile: { password: 'Dan-is-here-1', resetRequired: true }, attached: ['IAMUserChangePassword'] },
  },
})
const as = (userName: string, more: object = {}) => ({
  account: 'pinebox-photos',
  userName,
  password: `${userName.charAt(0).toUpperCase()}${userName.slice(1)}-is-here-1`,
  ...more,
})
const codeFor = (so: World, device: string): string =>
  mfaCode(so, `arn:aws:iam::${ACCOUNT}:mfa/${device}`, so.now) ?? ''

/** Any input: the types would keep a test from making mistakes. */
function step(so: World, who: Credentials, name: ConsoleAction, input: object) {
  return act(so, who, name, input as never)
}
function told({ result }: Outcome<unknown>): string {
  return result.ok ? 'ok' : `${result.error.code}: ${result.error.message}`
}
/** The world and the credentials after a step that must succeed. */
function stepped(so: World, who: Credentials, name: ConsoleAction, input: object): { world: World; who: Credentials } {
  const { world: next, result } = step(so, who, name, input)
  if (!result.ok) throw new Error(result.error.message)
  return { world: next, who: result.output.credentials ?? nobody }
}

const WRONG = 'AuthenticationFailed: Your authentication information is incorrect. Please try again.'
const pages: readonly (readonly [string, ConsoleAction, object, string, string])[] = [
  ['a user by the alias', 'sign-in', as('ben'), 'ok', 'Success'],
  ['a user by the account id', 'sign-in', as('ben', { account: ACCOUNT }), 'ok', 'Success'],
  ['a wrong password', 'sign-in', as('ben', { password: 'guess' }), WRONG, 'Failed authentication'],
  ['a user without a password', 'sign-in', as('cleo'), WRONG, 'Failed authentication'],
  ['a user who is not there', 'sign-in', as('mallory'), WRONG, 'No username found in supplied account'],
  ['an account that is not there', 'sign-in', as('ben', { account: 'nowhere' }), WRONG, ''],
  ['MFA, not yet asked for', 'sign-in', as('ana'), 'MfaRequired', 'CheckMfa'],
  ['MFA', 'sign-in', as('ana', { mfaCode: codeFor({ ...world, now: world.now + 1000 }, 'ana') }), 'ok', 'Success'],
  ['a wrong code', 'sign-in', as('ana', { mfaCode: '12' }), WRONG, 'Failed authentication'],
  ['a wrong password and no code', 'sign-in', as('ana', { password: 'guess' }), WRONG, 'Failed authentication'],
  [
    'a password to change',
    'sign-in',
    as('dan'),
    'PasswordChangeRequired: You must change your password to continue',
    '',
  ],
  ['a weak new one', 'sign-in', as('dan', { newPassword: 'short' }), 'PasswordPolicyViolation', ''],
  ['a good new one', 'sign-in', as('dan', { newPassword: 'Dan-is-back-2' }), 'ok', 'Success'],
  ['root', 'sign-in.root', { email: 'OWNER@pinebox.example', password: 'Root-of-all-1' }, 'MfaRequired', 'CheckMfa'],
  ['root with a wrong password', 'sign-in.root', { email: 'owner@pinebox.example', password: 'x' }, WRONG, 'Failed'],
  ['an address that is nobody', 'sign-in.root', { email: 'x@pinebox.example', password: 'x' }, WRONG, ''],
  ['no password at all', 'sign-in', { account: ACCOUNT, userName: 'ben' }, 'ValidationError: Missing required', ''],
]

describe('the sign-in page', () => {
  it.each(pages)('answers %s', (_what, name, input, text, note) => {
    const done = step(world, nobody, name, input)
    expect(told(done)).toContain(text)
    const { event } = done
    expect(event === undefined).toBe(note === '')
    if (event) expect(JSON.stringify(event)).toContain(note)
  })

  it('never writes a password down, nor a name that is none', () => {
    for (const [, name, input] of pages) {
      const written = JSON.stringify(step(world, nobody, name, input).world.trail)
      expect(written).not.toMatch(/here-1|back-2|all-1|guess|mallory/)
    }
  })

  // AWS: CloudTrail User Guide, "AWS Management Console sign-in events", 2026-11.
  it('records as CloudTrail does', () => {
    const mfaCode = codeFor({ ...world, now: world.now + 1000 }, 'ana')
    const { event } = step(world, nobody, 'sign-in', as('ana', { mfaCode }))
    expect(event).toMatchObject({
      userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::${ACCOUNT}:user/ana`, userName: 'ana' },
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      requestParameters: null,
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { MobileVersion: 'No', MFAIdentifier: `arn:aws:iam::${ACCOUNT}:mfa/ana`, MFAUsed: 'Yes' },
      eventType: 'AwsConsoleSignIn',
      recipientAccountId: ACCOUNT,
    })
    expect(event).not.toHaveProperty('requestID')
    const failed = step(world, nobody, 'sign-in', as('mallory')).event
    expect(failed).toMatchObject({
      userIdentity: { type: 'IAMUser', accountId: ACCOUNT, userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      errorMessage: 'No username found in supplied account',
      responseElements: { ConsoleLogin: 'Failure' },
      additionalEventData: { MFAUsed: 'No' },
    })
    const check = step(world, nobody, 'sign-in.root', { email: 'owner@pinebox.example', password: 'Root-of-all-1' })
    expect(check.event).toMatchObject({
      userIdentity: { type: 'Root' },
      eventName: 'CheckMfa',
      awsRegion: 'us-east-1',
      responseElements: { CheckMfa: 'Success' },
      additionalEventData: { MfaType: 'Virtual MFA' },
    })
  })

  it.each([null, undefined, 7, 'x', [], { account: Symbol('x') }, { ...as('ben'), shoe: 42 }])(
    'refuses %o',
    (input) => {
      for (const name of Object.keys(consoleActions) as ConsoleAction[]) {
        const done = act(world, nobody, name, input as never)
        expect(told(done)).toContain('ValidationError')
        expect(done.event).toBeUndefined()
      }
    },
  )

  it('takes each code once', () => {
    const mfaCode = codeFor({ ...world, now: world.now + 1000 }, 'ana')
    const { world: next } = stepped(world, nobody, 'sign-in', as('ana', { mfaCode }))
    expect(told(step(next, nobody, 'sign-in', as('ana', { mfaCode })))).toBe(WRONG)
  })

  it('takes a passkey that is touched', () => {
    const serial = `arn:aws:iam::${ACCOUNT}:u2f/user/ben/laptop-ABCDEFGH`
    const keyed = testAccount({ users: { ben: { loginProfile: { password: 'Ben-is-here-1' }, mfaDevices: [serial] } } })
    expect(told(step(keyed, nobody, 'sign-in', as('ben')))).toContain('MfaRequired')
    expect(told(step(keyed, nobody, 'sign-in', as('ben', { mfaCode: '123456' })))).toBe(WRONG)
    const { event } = step(keyed, nobody, 'sign-in', as('ben', { mfaDevice: serial }))
    expect(event?.additionalEventData).toMatchObject({ MFAIdentifier: serial, MFAUsed: 'Yes' })
  })

  it('asks for another password when this one is too old, and locks out when the policy is hard', () => {
    const aged = (HardExpiry: boolean) =>
      testAccount({
        passwordPolicy: { MaxPasswordAge: 10, AllowUsersToChangePassword: true, HardExpiry },
        users: { ben: { loginProfile: { password: 'Ben-is-here-1' } } },
      })
    expect(told(step(aged(true), nobody, 'sign-in', as('ben')))).toContain('PasswordExpired')
    expect(told(step(aged(false), nobody, 'sign-in', as('ben')))).toContain('PasswordChangeRequired')
    expect(told(step(aged(false), nobody, 'sign-in', as('ben', { newPassword: 'Ben-is-back-2' })))).toBe('ok')
  })

  it('lets only those change it who may', () => {
    const stuck = testAccount({ users: { ben: { loginProfile: { password: 'Ben-is-here-1', resetRequired: true } } } })
    const done = step(stuck, nobody, 'sign-in', as('ben', { newPassword: 'Ben-is-back-2' }))
    expect(told(done)).toContain('is not authorized to perform: iam:ChangePassword')
    expect(done.evaluations).toHaveLength(1)
  })

  it('records the new password before the sign-in', () => {
    const { trail } = step(world, nobody, 'sign-in', as('dan', { newPassword: 'Dan-is-back-2' })).world
    expect(trail.map(({ eventName }) => eventName)).toEqual(['PasswordUpdated', 'ConsoleLogin'])
    const ids = new Set(trail.map(({ eventID }) => eventID))
    expect(ids.size).toBe(2)
  })
})

describe('a console session', () => {
  const mfaCode = codeFor({ ...world, now: world.now + 1000 }, 'ana')
  const ana = stepped(world, nobody, 'sign-in', as('ana', { mfaCode }))

  it('is whoever signed in, with MFA if it was used, for twelve hours', () => {
    const { evaluations, event } = call(ana.world, ana.who, 's3.ListObjectsV2', { Bucket: PHOTOS })
    expect(evaluations[0]?.result.context).toMatchObject({
      'aws:username': { value: 'ana' },
      'aws:MultiFactorAuthPresent': { value: 'true' },
      'aws:MultiFactorAuthAge': { value: '1' },
    })
    expect(event).toMatchObject({
      userIdentity: { type: 'IAMUser', sessionContext: { attributes: { mfaAuthenticated: 'true' } } },
      sessionCredentialFromConsole: 'true',
    })
    const at = (milliseconds: number) =>
      outcome({ ...ana.world, now: ana.world.now + milliseconds }, 'iam.ListUsers', {}, ana.who)
    expect(at(DAY / 2 - 2000)).toBe('ok')
    expect(at(DAY / 2)).toContain('ExpiredToken')
  })

  it('notes when the password was used', () => {
    expect(ana.world.accounts[ACCOUNT]?.iam.users.ana?.loginProfile?.lastUsed).toBe(ana.world.now)
  })

  it('ends with signing out, and with the user', () => {
    const { world: out } = stepped(ana.world, ana.who, 'sign-out', {})
    expect(outcome(out, 'sts.GetCallerIdentity', {}, ana.who)).toContain('SignedOut')
    const ben = stepped(world, nobody, 'sign-in', as('ben'))
    const gone = after(
      ben.world,
      ['iam.DeleteLoginProfile', { UserName: 'ben' }],
      ['iam.DeleteUser', { UserName: 'ben' }],
    )
    expect(outcome(gone, 'sts.GetCallerIdentity', {}, ben.who)).toContain('SignedOut')
    expect(outcome(world, 'sts.GetCallerIdentity', {}, { consoleSession: 'constructor' })).toContain('SignedOut')
  })
})

describe('switching roles', () => {
  const ben = stepped(world, nobody, 'sign-in', as('ben'))
  const editor = { account: ACCOUNT, role: 'Editor' }
  const switched = stepped(ben.world, ben.who, 'switch-role', editor)
  const INVALID = 'InvalidInformation: Invalid information in one or more fields.'

  it('makes the caller the role, and back', () => {
    expect(call(switched.world, switched.who, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      output: { Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Editor/ben` },
    })
    expect(outcome(switched.world, 's3.ListObjectsV2', { Bucket: PHOTOS }, switched.who)).toBe('ok')
    const back = stepped(switched.world, switched.who, 'exit-role', {})
    expect(back.who).toEqual(ben.who)
    expect(outcome(back.world, 'sts.GetCallerIdentity', {}, switched.who)).toContain('SignedOut')
    expect(outcome(back.world, 'sts.GetCallerIdentity', {}, back.who)).toBe('ok')
    expect(back.world.trail.map(({ eventName, userIdentity: { type } }) => `${eventName} ${type}`)).toEqual([
      'ConsoleLogin IAMUser',
      'SwitchRole AssumedRole',
      'ExitRole AssumedRole',
    ])
    expect(back.world.trail[1]).toMatchObject({
      responseElements: { SwitchRole: 'Success' },
      additionalEventData: { SwitchFrom: `arn:aws:iam::${ACCOUNT}:user/ben` },
    })
  })

  it('ends with the role’s own longest session', () => {
    const at = (seconds: number) =>
      outcome({ ...switched.world, now: switched.world.now + seconds * 1000 }, 's3.ListBuckets', {}, switched.who)
    expect([at(3590), at(3600)]).toEqual([
      expect.stringContaining('AccessDenied'),
      expect.stringContaining('ExpiredToken'),
    ])
  })

  const refusals: readonly (readonly [string, Credentials, object, string])[] = [
    ['a role that is not there', ben.who, { account: ACCOUNT, role: 'Nothing' }, INVALID],
    ['an account that is not there', ben.who, { account: '999999999999', role: 'Editor' }, INVALID],
    ['a role that trusts somebody else', { identity: 'user/dan' }, editor, INVALID],
    ['root', { identity: 'root' }, editor, 'AccessDenied: You cannot switch roles'],
    ['whoever is not signed in', nobody, editor, 'SignedOut'],
    ['whoever has signed out', { consoleSession: 'x' }, editor, 'SignedOut'],
  ]
  it.each(refusals)('refuses %s', (_what, who, input, text) => {
    expect(told(step(ben.world, who, 'switch-role', input))).toContain(text)
  })

  it('does not chain: the second role is asked of whoever signed in', () => {
    const trust = (AWS: string) => policyText({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })
    const wider = after(
      switched.world,
      [
        'iam.CreateRole',
        { RoleName: 'ForBen', Path: '/ops/', AssumeRolePolicyDocument: trust(`arn:aws:iam::${ACCOUNT}:user/ben`) },
      ],
      [
        'iam.CreateRole',
        { RoleName: 'ForEditors', AssumeRolePolicyDocument: trust(`arn:aws:iam::${ACCOUNT}:role/Editor`) },
      ],
    )
    const to = (role: string) => told(step(wider, switched.who, 'switch-role', { account: ACCOUNT, role }))
    expect([to('ops/ForBen'), to('ForBen'), to('ForEditors')]).toEqual([
      'ok',
      expect.stringContaining(INVALID),
      expect.stringContaining(INVALID),
    ])
  })

  it('reaches roles of other accounts by their alias', () => {
    const other = testAccount({
      id: '444455556666',
      alias: 'pinebox-dev',
      trails: null,
      buckets: null,
      users: { ana: null, ben: null, cleo: null, dan: null },
      roles: {
        Editor: {
          trust: policyText({
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
            Action: 'sts:AssumeRole',
          }),
        },
      },
    })
    const both = beside(world, other)
    const ana = { identity: 'user/ana' }
    const there = stepped(both, ana, 'switch-role', { account: 'pinebox-dev', role: 'Editor' })
    expect(call(there.world, there.who, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      output: { Account: '444455556666' },
    })
    expect(there.world.trail.at(-1)?.recipientAccountId).toBe('444455556666')
    expect(stepped(there.world, there.who, 'exit-role', {}).who).toEqual(ana)
    expect(told(step(both, ana, 'exit-role', {}))).toContain('You have not switched to a role.')
  })
})

describe('the password of root', () => {
  const name = 'security-credentials.change-root-password'
  const change = { currentPassword: 'Root-of-all-1', newPassword: 'Root-of-all-2' }
  const root = { identity: 'root' }
  const cases: readonly (readonly [string, Credentials, object, string])[] = [
    ['root changes it', root, change, 'ok'],
    ['an administrator does not', { identity: 'user/ana' }, change, 'AccessDenied: Only the root user can do this'],
    [
      'a wrong one',
      root,
      { ...change, currentPassword: 'x' },
      'AuthenticationFailed: The current password is incorrect.',
    ],
    ['a weak one', root, { ...change, newPassword: 'root' }, 'PasswordPolicyViolation'],
  ]
  it.each(cases)('%s', (_what, who, input, text) => {
    expect(told(step(world, who, name, input))).toContain(text)
  })

  it('is another one from then on, and CloudTrail knows', () => {
    const { world: next, event } = step(world, root, name, change)
    expect(event).toMatchObject({ eventName: 'PasswordUpdated', userIdentity: { type: 'Root' } })
    const signIn = (password: string) =>
      told(step(next, nobody, 'sign-in.root', { email: 'owner@pinebox.example', password }))
    expect([signIn('Root-of-all-1'), signIn('Root-of-all-2')]).toEqual([WRONG, expect.stringContaining('MfaRequired')])
  })
})
