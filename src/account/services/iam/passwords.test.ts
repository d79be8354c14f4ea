import { describe, expect, it } from 'vitest'
import { call, type InputOf, mergeFixture, type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, fixture, root, testAccount } from '../../testAccount.ts'

const DAY = 24 * 3_600_000 // milliseconds
const UNFIT = 'Password does not conform to the account password policy.'
const GOOD = 'Larch-and-spruce-7'
type Policy = InputOf<'iam.UpdateAccountPasswordPolicy'>

function withPolicy(policy: Policy | undefined, users: object = {}): World {
  const patch = { users, ...(policy && { passwordPolicy: policy }) }
  const { world, problems } = worldFrom(mergeFixture(fixture, patch))
  expect(problems).toEqual([])
  if (!world) throw new Error('no world')
  return world
}

function give(world: World, Password: string) {
  return call(world, ana, 'iam.CreateLoginProfile', { UserName: 'ben', Password })
}

const withPassword = (policy?: Policy) => withPolicy(policy, { ben: { loginProfile: { password: GOOD } } })

describe('a password', () => {
  const strict = {
    MinimumPasswordLength: 14,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    RequireNumbers: true,
    RequireSymbols: true,
  }
  const asked: readonly (readonly [password: string, policy: Policy | undefined, fault: string])[] = [
    // AWS's default: eight characters of three kinds, and not the account's own name.
    ['Larch-7', undefined, UNFIT],
    ['larchlarch7', undefined, UNFIT],
    ['LarchLarch', undefined, UNFIT],
    ['larch-larch7', undefined, ''],
    ['LarchLarch7', undefined, ''],
    ['owner@pinebox.example', undefined, UNFIT],
    // A policy of one's own, weaker where it says nothing.
    ['larchs', {}, ''],
    ['larch', {}, 'Password should have a minimum length of 6'],
    [GOOD, strict, ''],
    ['Larch-spruce7', strict, 'Password should have a minimum length of 14'],
    ['larch-and-spruce-7', strict, 'Password should have at least one uppercase letter'],
    ['LARCH-AND-SPRUCE-7', strict, 'Password should have at least one lowercase letter'],
    ['Larch-and-spruce', strict, 'Password should have at least one number'],
    ['LarchAndSpruce77', strict, 'Password should have at least one symbol'],
    ['Larch and spruce 7~', strict, 'Password should have at least one symbol'],
    [
      'larch',
      { RequireNumbers: true },
      'Password should have a minimum length of 6, Password should have at least one number',
    ],
  ]
  it.each(asked)('%s under %o', (password, policy, fault) => {
    const { result } = give(withPolicy(policy), password)
    if (fault === '') expect(result).toMatchObject({ ok: true })
    else
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'PasswordPolicyViolation', status: 400, message: fault },
      })
  })

  it('stands nowhere in the world or in the trail', () => {
    const asked = [
      give(testAccount(), GOOD),
      give(testAccount(), 'x'),
      give(testAccount(), `${GOOD}${'x'.repeat(128)}`),
      call(withPassword(), ana, 'iam.UpdateLoginProfile', { UserName: 'ben', Password: `${GOOD}!` }),
      call(withPassword(), ana, 'iam.ChangePassword', { OldPassword: GOOD, NewPassword: `${GOOD}!` }),
    ]
    for (const { world, event } of asked) {
      expect(event?.requestParameters ?? {}).not.toHaveProperty('password')
      expect(JSON.stringify([world, event])).not.toContain(GOOD)
    }
    expect(asked[0]?.event?.requestParameters).toEqual({ userName: 'ben' })
    expect(asked[4]?.event?.requestParameters).toBeNull()
  })

  it('is one per user', () => {
    expect(give(withPassword(), GOOD).result).toMatchObject({
      error: { code: 'EntityAlreadyExists', status: 409, message: 'Login Profile for user ben already exists.' },
    })
    expect(call(testAccount(), ana, 'iam.CreateLoginProfile', { UserName: 'ben' }).result).toMatchObject({
      error: { code: 'ValidationError' },
    })
  })

  const missing: readonly (readonly [operation: string, input: object])[] = [
    ['iam.GetLoginProfile', { UserName: 'ben' }],
    ['iam.UpdateLoginProfile', { UserName: 'ben', Password: GOOD }],
    ['iam.DeleteLoginProfile', { UserName: 'ben' }],
  ]
  it.each(missing)('has to be there for %s', (operation, input) => {
    expect(call(testAccount(), ana, operation, input).result).toMatchObject({
      error: { code: 'NoSuchEntity', status: 404, message: 'Login Profile for User ben cannot be found.' },
    })
  })

  it('is gone once it is deleted', () => {
    const { world } = call(withPassword(), ana, 'iam.DeleteLoginProfile', { UserName: 'ben' })
    expect(call(world, ana, 'iam.GetLoginProfile', { UserName: 'ben' }).result.ok).toBe(false)
    expect(call(world, ana, 'iam.DeleteUser', { UserName: 'ben' }).result.ok).toBe(true)
  })

  it('can be reset, to be changed at once', () => {
    const read = (world: World) => {
      const { result } = call(world, ana, 'iam.GetLoginProfile', { UserName: 'ben' })
      return result.ok && result.output.LoginProfile.PasswordResetRequired
    }
    const reset = { UserName: 'ben', Password: `${GOOD}!`, PasswordResetRequired: true }
    const { world } = call(withPassword({ AllowUsersToChangePassword: true }), ana, 'iam.UpdateLoginProfile', reset)
    expect(read(world)).toBe(true)
    const changed = call(world, ben, 'iam.ChangePassword', { OldPassword: `${GOOD}!`, NewPassword: GOOD })
    expect(changed.result.ok).toBe(true)
    expect(read(changed.world)).toBe(false)
  })
})

describe('changing the own password', () => {
  const next = { OldPassword: GOOD, NewPassword: `${GOOD}!` }

  it('needs the permission, which the account can give to all its users', () => {
    expect(call(withPassword(), ben, 'iam.ChangePassword', next).result).toMatchObject({
      error: { code: 'AccessDenied' },
    })
    const world = withPassword({ AllowUsersToChangePassword: true })
    expect(call(world, ben, 'iam.ChangePassword', next).result.ok).toBe(true)
    expect(call(world, ben, 'iam.GetAccountPasswordPolicy', {}).result.ok).toBe(true)
    // Their own, and nothing else.
    expect(call(world, ben, 'iam.UpdateLoginProfile', { UserName: 'ben', Password: GOOD }).result.ok).toBe(false)
  })
  it('asks for the old one', () => {
    const world = withPassword({ AllowUsersToChangePassword: true })
    expect(call(world, ben, 'iam.ChangePassword', { ...next, OldPassword: 'guess' }).result).toMatchObject({
      error: { code: 'AccessDenied', message: 'The old password was incorrect.' },
    })
    const { world: changed } = call(world, ben, 'iam.ChangePassword', next)
    expect(call(changed, ben, 'iam.ChangePassword', next).result.ok).toBe(false)
  })
  it('is for users', () => {
    expect(call(withPassword(), root, 'iam.ChangePassword', next).result).toMatchObject({
      error: { code: 'InvalidUserType', status: 400 },
    })
  })
  it('takes none of the last ones again, as many as the policy says', () => {
    const word = (index: number) => `${GOOD}${index}`
    const change = (world: World, from: string, to: string) =>
      call(world, ben, 'iam.ChangePassword', { OldPassword: from, NewPassword: to })
    let world = withPassword({ AllowUsersToChangePassword: true, PasswordReusePrevention: 3 })
    expect(change(world, GOOD, GOOD).result).toMatchObject({ error: { message: UNFIT } })
    for (const [from, to] of [
      [GOOD, word(1)],
      [word(1), word(2)],
    ] as const) {
      expect(change(world, from, GOOD).result.ok).toBe(false)
      world = change(world, from, to).world
    }
    expect(change(world, word(2), GOOD).result).toMatchObject({ error: { code: 'PasswordPolicyViolation' } })
    world = change(world, word(2), word(3)).world
    expect(change(world, word(3), GOOD).result.ok).toBe(true)
  })
})

describe('a password that has had its time', () => {
  const users = (loginProfile: object) => ({ ben: { loginProfile } })
  const old = { password: GOOD, changed: '2026-08-01T00:00:00Z' }
  const cases: readonly (readonly [policy: Policy, profile: object, code: string])[] = [
    [{ MaxPasswordAge: 90, HardExpiry: true }, old, 'PasswordExpired'],
    [{ MaxPasswordAge: 90 }, old, 'AccessDenied'],
    [{ MaxPasswordAge: 365, HardExpiry: true }, old, 'AccessDenied'],
    [{ HardExpiry: true }, old, 'AccessDenied'],
    [{ MaxPasswordAge: 90, HardExpiry: true }, { password: GOOD }, 'AccessDenied'],
  ]
  it.each(cases)('under %o', (policy, profile, code) => {
    expect(call(withPolicy(policy, users(profile)), ben, 'iam.ListUsers', {}).result).toMatchObject({ error: { code } })
  })
  it('keeps its user out until an administrator gives another', () => {
    const world = withPolicy({ MaxPasswordAge: 90, HardExpiry: true }, users(old))
    const { world: reset } = call(world, ana, 'iam.UpdateLoginProfile', { UserName: 'ben', Password: `${GOOD}!` })
    expect(call(reset, ben, 'sts.GetCallerIdentity', {}).result.ok).toBe(true)
    const later = { ...reset, now: reset.now + 91 * DAY }
    expect(call(later, ben, 'sts.GetCallerIdentity', {}).result.ok).toBe(false)
  })
})

describe('the password policy', () => {
  it('is read as it was written, with the rest at its weakest', () => {
    const { world } = call(testAccount(), ana, 'iam.UpdateAccountPasswordPolicy', {
      RequireNumbers: true,
      MaxPasswordAge: 90,
    })
    const read = call(world, ana, 'iam.GetAccountPasswordPolicy', {})
    expect(read.result).toEqual({
      ok: true,
      output: {
        PasswordPolicy: {
          MinimumPasswordLength: 6,
          RequireSymbols: false,
          RequireNumbers: true,
          RequireUppercaseCharacters: false,
          RequireLowercaseCharacters: false,
          AllowUsersToChangePassword: false,
          ExpirePasswords: true,
          MaxPasswordAge: 90,
        },
      },
    })
    // Written again, nothing is left of what it said before.
    const { world: again } = call(world, ana, 'iam.UpdateAccountPasswordPolicy', {})
    expect(call(again, ana, 'iam.GetAccountPasswordPolicy', {}).result).toMatchObject({
      output: { PasswordPolicy: { RequireNumbers: false, ExpirePasswords: false } },
    })
  })
  it.each(['iam.GetAccountPasswordPolicy', 'iam.DeleteAccountPasswordPolicy'])(
    'is not there for %s at first',
    (name) => {
      expect(call(testAccount(), ana, name, {}).result).toMatchObject({
        error: { code: 'NoSuchEntity', message: `The Password Policy with domain name ${ACCOUNT} cannot be found.` },
      })
    },
  )
  it('gives way to the default when it is deleted', () => {
    const { world } = call(withPolicy({}), ana, 'iam.DeleteAccountPasswordPolicy', {})
    expect(give(world, 'larchs').result).toMatchObject({ error: { message: UNFIT } })
  })
})

it('a user with a password tells when it was used', () => {
  const read = (world: World) => {
    const { result } = call(world, ana, 'iam.GetUser', { UserName: 'ben' })
    return result.ok && 'PasswordLastUsed' in result.output.User ? result.output.User.PasswordLastUsed : undefined
  }
  expect(read(withPassword())).toBeUndefined()
  const { world } = call(withPassword(), ben, 'iam.ListUsers', {})
  expect(read(world)).toBe('2026-11-23T09:00:01Z')
  // The same session goes on; the next day there is another.
  const again = (at: World) => call(at, ben, 'iam.ListUsers', {}).world
  expect(read(again(world))).toBe('2026-11-23T09:00:01Z')
  expect(read(again({ ...world, now: world.now + DAY }))).toBe('2026-11-24T09:00:02Z')
})
