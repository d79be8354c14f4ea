// What follows from the clock alone.

import { describe, expect, it } from 'vitest'
import { act, advance, call, type Credentials, mfaCode, type World } from '#account'
import { ACCOUNT, ben, PHOTOS, policyText, testAccount } from './testAccount.ts'
import { after, answer, outcome } from './testCalls.ts'

const HOUR = 3_600_000 // milliseconds
const DAY = 24 * HOUR
const KEY_ID = 'AKIABACKUPEXAMPLE000'

const world = testAccount({
  passwordPolicy: { MaxPasswordAge: 90, HardExpiry: true },
  users: {
    ana: { loginProfile: { password: 'Ana-is-here-1', changed: '2026-11-20' } },
    ben: { loginProfile: { password: 'Ben-is-here-1', changed: '2026-11-01' }, attached: ['ReadPhotos'] },
    dan: {
      accessKeys: [{ id: KEY_ID, secret: 'secret', status: 'Active' }],
      inline: { put: policyText({ Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }) },
    },
  },
  jobs: {
    backup: {
      as: ['instance/none', `key/${KEY_ID}`],
      every: 24,
      next: '2026-11-24T02:00:00Z',
      does: [{ api: 's3.PutObject', with: { Bucket: PHOTOS, Key: 'nightly.tar', Body: 'x' } }],
    },
  },
})

const opened = act(world, { anonymous: true }, 'sign-in', {
  account: ACCOUNT,
  userName: 'ben',
  password: 'Ben-is-here-1',
})
const signedIn: Credentials = (opened.result.ok ? opened.result.output.credentials : undefined) ?? { anonymous: true }

function session(so: World): { readonly world: World; readonly keys: Credentials } {
  const made = call(so, { identity: `key/${KEY_ID}` }, 'sts.GetSessionToken', { DurationSeconds: 3600 })
  if (!made.result.ok) throw new Error(made.result.error.message)
  const { AccessKeyId, SecretAccessKey, SessionToken } = made.result.output.Credentials
  return {
    world: made.world,
    keys: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
  }
}
const temporary = session(world)
const reported = after(world, ['iam.GenerateCredentialReport', {}])
const serial = `arn:aws:iam::${ACCOUNT}:mfa/ana`
const code = mfaCode(world, serial, world.now) ?? ''

const whoIs = (who: Credentials) => (so: World) => outcome(so, 'sts.GetCallerIdentity', {}, who)
const withCode = (so: World) => {
  const page = { account: ACCOUNT, userName: 'ana', password: 'Ana-is-here-1', mfaCode: code }
  const { result } = act(so, { anonymous: true }, 'sign-in', page)
  return result.ok ? 'ok' : result.error.code
}
const lists = (so: World) => outcome(so, 's3.ListBuckets', {}, ben)
const reports = (so: World) => answer<{ State: string }>(so, 'iam.GenerateCredentialReport', {}).State

type Row = readonly [
  what: string,
  start: World,
  asked: (so: World) => string,
  before: number,
  then: number,
  told: readonly [string, string],
]
const rows: readonly Row[] = [
  [
    'a console session ends after twelve hours',
    opened.world,
    whoIs(signedIn),
    11 * HOUR,
    12 * HOUR,
    ['ok', 'ExpiredToken'],
  ],
  ['keys of a session end with it', temporary.world, whoIs(temporary.keys), HOUR / 2, HOUR, ['ok', 'ExpiredToken']],
  [
    'a credential report is made again after four hours',
    reported,
    reports,
    3 * HOUR,
    4 * HOUR,
    ['COMPLETE', 'STARTED'],
  ],
  ['a password expires', world, lists, 60 * DAY, 90 * DAY, ['AccessDenied', 'PasswordExpired']],
  ['a code is good for its half minute', world, withCode, 1000, 10 * 60_000, ['ok', 'AuthenticationFailed']],
]

describe('the clock', () => {
  it.each(rows)('%s', (_what, start, asked, before, then, told) => {
    expect([asked(advance(start, before)), asked(advance(start, then))]).toEqual(
      told.map((text) => expect.stringContaining(text) as string),
    )
  })

  it.each([0, -HOUR, Number.NaN, Number.POSITIVE_INFINITY])('does not go by %d', (milliseconds) => {
    expect(advance(world, milliseconds)).toBe(world)
  })

  it('goes on by exactly what is said', () => {
    expect(advance(world, DAY).now - world.now).toBe(DAY)
    expect(advance(world, 10).now).toBeGreaterThan(world.now)
  })

  it('makes a report of what is known by then', () => {
    const made = after(reported, ['iam.CreateUser', { UserName: 'eve' }])
    const csv = (so: World) => answer<{ Content: string }>(so, 'iam.GetCredentialReport', {}).Content
    expect(csv(advance(made, HOUR))).toBe(csv(advance(reported, HOUR)))
  })

  it('delivers what is due to the trails', () => {
    const quiet = after(world, ['iam.ListUsers', {}])
    const logged = (so: World) => Object.keys(so.accounts[ACCOUNT]?.s3.buckets['pinebox-logs']?.objects ?? {}).length
    expect(logged(advance(quiet, HOUR))).toBeGreaterThan(logged(quiet))
  })
})

describe('a job', () => {
  it('runs whenever it is due, in the name of the first identity that there is', () => {
    const { jobs, trail } = advance(world, 3 * DAY)
    expect(jobs?.backup).toMatchObject({ runs: 3, failures: 0, next: Date.parse('2026-11-27T02:00:00Z') })
    expect(trail.map(({ eventTime }) => eventTime.slice(0, 16))).toEqual(
      ['24', '25', '26'].map((day) => `2026-11-${day}T02:00`),
    )
    expect(trail.every(({ userIdentity }) => userIdentity.userName === 'dan')).toBe(true)
  })

  it.each([
    ['nobody is left to run it', ['iam.DeleteAccessKey', { UserName: 'dan', AccessKeyId: KEY_ID }], 'NoCredentials'],
    ['it may no longer', ['iam.DeleteUserPolicy', { UserName: 'dan', PolicyName: 'put' }], 'AccessDenied'],
  ] as const)('fails when %s', (_what, [name, input], lastError) => {
    expect(advance(after(world, [name, input]), DAY).jobs?.backup).toMatchObject({ runs: 1, failures: 1, lastError })
  })
})
