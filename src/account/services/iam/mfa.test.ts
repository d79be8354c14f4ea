import { describe, expect, it } from 'vitest'
import { assignMfa, call, mfaCode, type World } from '#account'
import { ACCOUNT, ana, ben, root, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const HALF_MINUTE = 30_000
const serialOf = (name: string) => `arn:aws:iam::${ACCOUNT}:mfa/${name}`
const TOKEN = 'GAHT12345678' // of hardware

const create = (name: string): Step => ['iam.CreateVirtualMFADevice', { VirtualMFADeviceName: name }]
const later = (world: World, by: number): World => ({ ...world, now: world.now + by })

/** What a device shows at two times, seen from now. */
function codes(world: World, SerialNumber: string, first = -HALF_MINUTE, second = 0) {
  const code = (off: number) => mfaCode(world, SerialNumber, world.now + off) ?? ''
  return { SerialNumber, AuthenticationCode1: code(first), AuthenticationCode2: code(second) }
}

/** The world in which ben has devices of these names, all virtual. */
function withDevices(world: World, ...names: readonly string[]): World {
  return names.reduce((before, name) => {
    const made = after(before, create(name))
    return after(made, ['iam.EnableMFADevice', { UserName: 'ben', ...codes(made, serialOf(name)) }])
  }, world)
}

function devicesOf(world: World, UserName: string): readonly string[] {
  const { MFADevices } = answer<{ MFADevices: readonly { SerialNumber: string }[] }>(world, 'iam.ListMFADevices', {
    UserName,
  })
  return MFADevices.map(({ SerialNumber }) => SerialNumber)
}

describe('a virtual device', () => {
  it('is made for nobody, with a seed that only then is shown', () => {
    const { VirtualMFADevice } = answer<{ VirtualMFADevice: Readonly<Record<string, string>> }>(
      testAccount(),
      ...create('phone'),
    )
    const { SerialNumber, Base32StringSeed = '', QRCodePNG } = VirtualMFADevice
    expect(SerialNumber).toBe(serialOf('phone'))
    expect(Base32StringSeed).toMatch(/^[A-Z2-7]{64}$/)
    expect(QRCodePNG).toContain(`phone%40${ACCOUNT}?secret=${Base32StringSeed}&issuer=Amazon%20Web%20Services`)

    const { world, event } = call(testAccount(), ana, 'iam.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    expect(JSON.stringify(event)).not.toContain(Base32StringSeed)
    const { VirtualMFADevices } = answer<{ VirtualMFADevices: readonly object[] }>(world, 'iam.ListVirtualMFADevices', {
      AssignmentStatus: 'Unassigned',
    })
    expect(VirtualMFADevices).toEqual([{ SerialNumber: serialOf('phone') }])
  })

  it('goes to a user, to nobody, and away', () => {
    const used = withDevices(testAccount(), 'phone')
    expect(devicesOf(used, 'ben')).toEqual([serialOf('phone')])
    const SerialNumber = serialOf('phone')
    expect(outcome(used, 'iam.DeleteVirtualMFADevice', { SerialNumber })).toContain('DeleteConflict')
    const free = after(used, ['iam.DeactivateMFADevice', { UserName: 'ben', SerialNumber }])
    expect(devicesOf(free, 'ben')).toEqual([])
    const gone = after(free, ['iam.DeleteVirtualMFADevice', { SerialNumber }])
    expect(gone.accounts[ACCOUNT]?.iam.mfaDevices?.[SerialNumber]).toBeUndefined()
  })

  it('makes of its user somebody with MFA', () => {
    const world = withDevices(testAccount(), 'phone')
    expect(call(world, ben, 'sts.GetCallerIdentity', {}).event?.userIdentity.sessionContext?.attributes).toMatchObject({
      mfaAuthenticated: 'true',
    })
  })
})

// Two codes that follow each other; the clock of a device may be some minutes off.
const shown: readonly (readonly [
  what: string,
  first: number,
  second: number,
  result: 'ok' | 'InvalidAuthenticationCode',
])[] = [
  ['the last two codes', -HALF_MINUTE, 0, 'ok'],
  ['two codes of five minutes ago', -11 * HALF_MINUTE, -10 * HALF_MINUTE, 'ok'],
  ['two codes of a clock that is fast', 3 * HALF_MINUTE, 4 * HALF_MINUTE, 'ok'],
  ['one code twice', 0, 0, 'InvalidAuthenticationCode'],
  ['two codes the wrong way round', 0, -HALF_MINUTE, 'InvalidAuthenticationCode'],
  ['two codes with one between', -2 * HALF_MINUTE, 0, 'InvalidAuthenticationCode'],
  ['two codes of an hour ago', -121 * HALF_MINUTE, -120 * HALF_MINUTE, 'InvalidAuthenticationCode'],
]
it.each(shown)('%s', (_what, first, second, result) => {
  const made = after(testAccount(), create('phone'))
  const input = { UserName: 'ben', ...codes(made, serialOf('phone'), first, second) }
  expect(outcome(made, 'iam.EnableMFADevice', input).split(':')[0]).toBe(result)
  const has = withDevices(testAccount(), 'phone')
  const again = { UserName: 'ben', ...codes(has, serialOf('phone'), first, second) }
  expect(outcome(has, 'iam.ResyncMFADevice', again).split(':')[0]).toBe(result)
})

/** Eight are ben's, as many as anybody may have, and one is nobody's. */
const nine = after(withDevices(testAccount(), 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), create('i'))

// AWS: IAM API Reference; the texts as recorded, 2026-11.
const refusals: readonly (readonly [what: string, world: World, operation: string, input: object, error: string])[] = [
  [
    'a device twice',
    after(testAccount(), create('phone')),
    'iam.CreateVirtualMFADevice',
    { VirtualMFADeviceName: 'phone' },
    'EntityAlreadyExists: MFADevice entity at the same path and name already exists.',
  ],
  [
    'a device for two',
    withDevices(testAccount(), 'phone'),
    'iam.EnableMFADevice',
    { UserName: 'dan', ...codes(withDevices(testAccount(), 'phone'), serialOf('phone')) },
    'EntityAlreadyExists: MFA Device is already in use.',
  ],
  [
    'a device that nobody made',
    testAccount(),
    'iam.EnableMFADevice',
    { UserName: 'ben', SerialNumber: serialOf('phone'), AuthenticationCode1: '123456', AuthenticationCode2: '654321' },
    `NoSuchEntity: VirtualMFADevice with serial number ${serialOf('phone')} does not exist.`,
  ],
  [
    "another user's device",
    testAccount(),
    'iam.DeactivateMFADevice',
    { UserName: 'ben', SerialNumber: serialOf('ana') },
    'NoSuchEntity: MFA Device invalid for user.',
  ],
  [
    'a ninth device',
    nine,
    'iam.EnableMFADevice',
    { UserName: 'ben', ...codes(nine, serialOf('i')) },
    'LimitExceeded: Cannot exceed quota for MfaDevicesPerUser: 8',
  ],
  [
    'a virtual device where a passkey is asked for',
    testAccount(),
    'iam.GetMFADevice',
    { SerialNumber: serialOf('ana') },
    'NoSuchEntity: MFA Device invalid for user.',
  ],
]
it.each(refusals)('refuses %s', (_what, world, operation, input, error) => {
  expect(outcome(world, operation, input)).toBe(error)
})

it('knows a hardware token by its number, and forgets it when it is taken away', () => {
  const world = testAccount()
  const has = after(world, ['iam.EnableMFADevice', { UserName: 'ben', ...codes(world, TOKEN) }])
  expect(devicesOf(has, 'ben')).toEqual([TOKEN])
  const gone = after(has, ['iam.DeactivateMFADevice', { UserName: 'ben', SerialNumber: TOKEN }])
  expect(gone.accounts[ACCOUNT]?.iam.mfaDevices?.[TOKEN]).toBeUndefined()
})

describe('the console', () => {
  it('registers a passkey, which no client of the API can', () => {
    const { world, result, event, evaluations } = assignMfa(testAccount(), ana, 'RegisterPasskey', {
      UserName: 'ben',
      DeviceName: 'laptop',
    })
    expect(result).toEqual({ ok: true, output: {} })
    expect(event?.eventName).toBe('EnableMFADevice')
    expect(evaluations.map(({ permission }) => permission.action)).toEqual(['iam:EnableMFADevice'])
    expect(devicesOf(world, 'ben')[0]).toMatch(
      new RegExp(String.raw`^arn:aws:iam::${ACCOUNT}:u2f/user/ben/laptop-[A-Z2-7]{26}$`),
    )
    expect(call(testAccount(), ana, 'iam.RegisterPasskey', {}).result.ok).toBe(false)
  })

  it('asks whether the caller may', () => {
    const { result } = assignMfa(testAccount(), ben, 'RegisterPasskey', { DeviceName: 'laptop' })
    expect(result).toMatchObject({ ok: false, error: { code: 'AccessDenied' } })
  })

  it("gives root's devices to root", () => {
    const made = after(testAccount(), [
      'iam.CreateVirtualMFADevice',
      { VirtualMFADeviceName: 'root-account-mfa-device' },
      root,
    ])
    const serial = serialOf('root-account-mfa-device')
    const has = assignMfa(made, root, 'EnableMFADevice', codes(made, serial)).world
    expect(has.accounts[ACCOUNT]?.root.mfaDevices).toEqual([serialOf('root'), serial])
    const { VirtualMFADevices } = answer<{ VirtualMFADevices: readonly object[] }>(has, 'iam.ListVirtualMFADevices', {
      AssignmentStatus: 'Assigned',
    })
    expect(VirtualMFADevices).toContainEqual(
      expect.objectContaining({
        SerialNumber: serial,
        User: expect.objectContaining({ Arn: `arn:aws:iam::${ACCOUNT}:root` }),
      }),
    )
    const { result } = assignMfa(later(has, 60_000), root, 'ResyncMFADevice', codes(later(has, 60_000), serial))
    expect(result.ok).toBe(true)
  })
})
