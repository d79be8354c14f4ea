import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { askFor, call, identities, mergeFixture, view, type World, worldFrom } from '#account'
import { ACCOUNT, fixture, PHOTOS, policyText, testAccount } from './testAccount.ts'

const starter: unknown = parse(readFileSync(new URL('../../lessons/fixtures/starter.yaml', import.meta.url), 'utf8'))

/** Whoever belongs to an account. */
function peopleOf(world: World): readonly string[] {
  return identities(world).flatMap(({ ref, kind }) => (kind === 'anonymous' || kind === 'service' ? [] : ref))
}

function viewOf(patch: object): Readonly<Record<string, unknown>> {
  const { world, problems } = worldFrom(mergeFixture(fixture, patch))
  expect(problems).toEqual([])
  if (!world) throw new Error('no world')
  return view(world)
}

describe('mergeFixture', () => {
  const rows: readonly (readonly [what: string, base: unknown, patch: unknown, merged: unknown])[] = [
    ['merges maps, deeply', { a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
    ['replaces lists', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['takes away with null', { a: 1, b: { c: 2, d: 3 } }, { a: null, b: { c: null } }, { b: { d: 3 } }],
    ['replaces what is no map', { a: 1 }, { a: { b: 2 } }, { a: { b: 2 } }],
    ['adds what an object would inherit', {}, { constructor: { a: 1 } }, { constructor: { a: 1 } }],
  ]
  it.each(rows)('%s', (_what, base, patch, merged) => {
    const before = JSON.stringify(base)
    expect(mergeFixture(base, patch)).toEqual(merged)
    expect(JSON.stringify(base)).toBe(before)
  })
  it('takes __proto__ for a key like any other', () => {
    const merged = mergeFixture({}, JSON.parse('{"__proto__":{"polluted":true}}'))
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect((merged as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('worldFrom', () => {
  const faults: readonly (readonly [what: string, patch: object, path: string, suggestion?: string])[] = [
    ['an unknown key', { users: { ben: { shoes: 2 } } }, 'users.ben.shoes'],
    ['a mistyped key', { users: { ben: { atached: [] } } }, 'users.ben.atached', 'attached'],
    ['a mistyped key at the top', { bukets: {} }, 'bukets', 'buckets'],
    [
      'a mistyped key in a list',
      { root: { accessKeys: [{ id: 'AKIA1', statsu: 'Active' }] } },
      'root.accessKeys.0.statsu',
      'status',
    ],
    [
      'a mistyped key of an object',
      { buckets: { [PHOTOS]: { objects: { a: { sise: 1 } } } } },
      `buckets.${PHOTOS}.objects.a.sise`,
      'size',
    ],
    ['an unknown policy', { users: { ben: { attached: ['Nothing'] } } }, 'users.ben.attached.0'],
    ['a mistyped policy', { users: { ben: { attached: ['ReadPhoto'] } } }, 'users.ben.attached.0', 'ReadPhotos'],
    ['a policy called as objects are made', { users: { ben: { attached: ['constructor'] } } }, 'users.ben.attached.0'],
    [
      'a mistyped boundary',
      { roles: { Editor: { boundary: 'AdministratorAcces' } } },
      'roles.Editor.boundary',
      'AdministratorAccess',
    ],
    ['an unknown group', { users: { ben: { groups: ['Nobody'] } } }, 'users.ben.groups.0'],
    ['a mistyped group', { users: { ben: { groups: ['Admin'] } } }, 'users.ben.groups.0', 'Admins'],
    ['a bad time', { now: 'noon' }, 'now'],
    ['a bad account id', { id: '12' }, 'id'],
    ['an account id without quotes', { id: 111122223333 }, 'id'],
    ['a list where a map belongs', { users: [] }, 'users'],
    ['a role that trusts nobody', { roles: { Lonely: {} } }, 'roles.Lonely.trust'],
    ['a policy that is a number', { policies: { Seven: { document: 7 } } }, 'policies.Seven.document'],
    ['a status that is none', { root: { accessKeys: [{ id: 'AKIA1', status: 'On' }] } }, 'root.accessKeys.0.status'],
    ['a user with a space', { users: { 'ben o': {} } }, 'users.ben o'],
    ['a user twice', { users: { Ben: {} } }, 'users.Ben'],
    ['a bucket in capitals', { buckets: { Pinebox: {} } }, 'buckets.Pinebox'],
    ['a trail to no bucket', { trails: { main: { bucket: 'pinebox-log' } } }, 'trails.main.bucket', 'pinebox-logs'],
    ['a trail with a space', { trails: { 'my trail': { bucket: 'pinebox-logs' } } }, 'trails.my trail'],
    ['a negative size', { buckets: { [PHOTOS]: { objects: { a: -1 } } } }, `buckets.${PHOTOS}.objects.a`],
    [
      'half a block of public access',
      { buckets: { [PHOTOS]: { publicAccessBlock: 'some' } } },
      `buckets.${PHOTOS}.publicAccessBlock`,
    ],
    ['devices said twice', { users: { ana: { mfaDevices: [] } } }, 'users.ana.mfa'],
    ['an unknown contact', { contacts: { LEGAL: { emailAddress: 'a@b.example' } } }, 'contacts.LEGAL'],
  ]
  it.each(faults)('says where %s stands', (_what, patch, path, suggestion) => {
    const { world, problems } = worldFrom(mergeFixture(fixture, patch))
    expect(world).toBeUndefined()
    const found = problems.map((problem) => ({ path: problem.path.join('.'), suggestion: problem.suggestion }))
    expect(found).toEqual([{ path, suggestion }])
    // In words, not in those of a schema.
    expect(problems[0]?.message).not.toMatch(/invalid|expected|zod/i)
  })

  it.each([undefined, null, 7, 'text', [], {}])('makes no world of %o', (data) => {
    const { world, problems } = worldFrom(data)
    expect(world).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })

  it('makes the same world of the same fixture', () => {
    expect(JSON.stringify(testAccount())).toBe(JSON.stringify(testAccount()))
  })

  it('gives everything an id of its own', () => {
    const ids = JSON.stringify(testAccount()).match(/A(?:IDA|GPA|ROA|NPA)[A-Z2-7]{17}/g) ?? []
    expect(ids.length).toBe(8)
    expect(new Set(ids).size).toBe(ids.length)
  })

  // What a file says, and what then is there; by the paths of a lesson's checks.
  const readings: readonly (readonly [what: string, patch: object, seen: object])[] = [
    ['a policy by its name', {}, { groups: { Admins: { attached: ['arn:aws:iam::aws:policy/AdministratorAccess'] } } }],
    [
      'a policy by its ARN',
      { users: { ben: { attached: [`arn:aws:iam::${ACCOUNT}:policy/ReadPhotos`] } } },
      { users: { ben: { attached: [`arn:aws:iam::${ACCOUNT}:policy/ReadPhotos`] } } },
    ],
    [
      'a policy with a path',
      { policies: { Deep: { path: '/a/', document: {} } }, users: { ben: { attached: ['Deep'] } } },
      { users: { ben: { attached: [`arn:aws:iam::${ACCOUNT}:policy/a/Deep`] } } },
    ],
    [
      'an MFA device',
      {},
      {
        root: { mfaDevices: [`arn:aws:iam::${ACCOUNT}:mfa/root`] },
        users: { ana: { mfaDevices: [`arn:aws:iam::${ACCOUNT}:mfa/ana`] }, ben: { mfaDevices: [] } },
      },
    ],
    [
      'a document as text',
      { users: { ben: { inline: { p: policyText() } } } },
      { users: { ben: { inline: { p: policyText() } } } },
    ],
    [
      'a document as YAML',
      { users: { ben: { inline: { p: { Version: '2012-10-17' } } } } },
      { users: { ben: { inline: { p: '{\n  "Version": "2012-10-17"\n}' } } } },
    ],
    [
      'a contact',
      { contacts: { SECURITY: { emailAddress: 'sec@pinebox.example' } } },
      { contacts: { SECURITY: { emailAddress: 'sec@pinebox.example' } } },
    ],
    [
      'a bucket that blocks everything, unless it says so',
      {},
      {
        buckets: {
          [PHOTOS]: { publicAccessBlock: { BlockPublicPolicy: true } },
          'pinebox-open': { publicAccessBlock: null },
        },
      },
    ],
    [
      'the four switches',
      {
        buckets: {
          [PHOTOS]: {
            publicAccessBlock: {
              BlockPublicAcls: true,
              IgnorePublicAcls: true,
              BlockPublicPolicy: false,
              RestrictPublicBuckets: false,
            },
          },
        },
      },
      { buckets: { [PHOTOS]: { publicAccessBlock: { BlockPublicAcls: true, BlockPublicPolicy: false } } } },
    ],
    [
      'objects by size, or by size and type',
      {},
      {
        buckets: {
          [PHOTOS]: {
            objects: {
              '2026/pier.jpg': { size: 90_000, contentType: 'image/jpeg' },
              'read.me': { size: 12, contentType: 'text/plain' },
            },
          },
        },
      },
    ],
    [
      'an object by its content',
      {},
      {
        buckets: { 'pinebox-archive': { objects: { 'old.txt': { size: 3, body: 'old', tags: { stage: 'final' } } } } },
      },
    ],
    [
      'all that is set for a bucket',
      {},
      {
        buckets: {
          'pinebox-archive': {
            versioning: 'Enabled',
            ownership: 'BucketOwnerPreferred',
            encryption: { algorithm: 'aws:kms', keyId: 'alias/archive' },
            tags: { team: 'photo' },
          },
        },
        publicAccessBlock: { BlockPublicAcls: true, BlockPublicPolicy: false },
      },
    ],
    [
      'a trail as the console makes it, unless it says otherwise',
      { trails: { quiet: { bucket: 'pinebox-logs', logging: false, multiRegion: false, prefix: 'q' } } },
      {
        trails: {
          main: { multiRegion: true, globalServiceEvents: true, logFileValidation: true, logging: true },
          quiet: { multiRegion: false, globalServiceEvents: false, logging: false, prefix: 'q' },
        },
      },
    ],
    [
      'a key with its age',
      { users: { ben: { accessKeys: [{ id: 'AKIAOLD', status: 'Inactive', created: '2019-05-14' }] } } },
      { users: { ben: { accessKeys: [{ id: 'AKIAOLD', status: 'Inactive', created: Date.UTC(2019, 4, 14) }] } } },
    ],
  ]
  it.each(readings)('reads %s', (_what, patch, seen) => {
    expect(viewOf(patch)).toMatchObject(seen)
  })

  it('places an instance in another Region', () => {
    const { world } = worldFrom(mergeFixture(fixture, { instances: { far: { zone: 'us-west-2b' } } }))
    const asked = world && call(world, { identity: 'root' }, 'ec2.DescribeInstances', {})
    expect(asked?.result).toMatchObject({
      output: { Reservations: [{ Instances: [{ Placement: { AvailabilityZone: 'us-west-2b' } }] }] },
    })
  })
  it('lets nobody sign with a key whose secret the file does not say', () => {
    const { world } = worldFrom(
      mergeFixture(fixture, { users: { ben: { accessKeys: [{ id: 'AKIAOLD', status: 'Active' }] } } }),
    )
    if (!world) throw new Error('no world')
    const keys = { accessKeyId: 'AKIAOLD', secretAccessKey: '' }
    expect(call(world, keys, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      error: { code: 'SignatureDoesNotMatch' },
    })
  })
})

describe('the starter account', () => {
  const { world, problems } = worldFrom(starter)

  it('is in order', () => {
    expect(problems).toEqual([])
  })

  // The outline of the course: root hardened, group Admins, user ana with MFA, bucket pinebox-photos.
  it('is what the course begins with', () => {
    if (!world) throw new Error('no world')
    expect(view(world)).toMatchObject({
      id: '111122223333',
      alias: 'pinebox-photos',
      root: { mfaDevices: ['arn:aws:iam::111122223333:mfa/root'], accessKeys: [] },
      groups: { Admins: { attached: ['arn:aws:iam::aws:policy/AdministratorAccess'] } },
      users: { ana: { groups: ['Admins'], mfaDevices: ['arn:aws:iam::111122223333:mfa/ana'], accessKeys: [] } },
      roles: {},
      buckets: { 'pinebox-photos': { objects: {}, policy: null, publicAccessBlock: { BlockPublicPolicy: true } } },
    })
    expect(peopleOf(world)).toEqual(['root', 'user/ana'])
    expect(new Date(world.now).toISOString()).toBe('2026-11-23T09:00:00.000Z')
  })

  it('lets ana administer it', () => {
    if (!world) throw new Error('no world')
    const asked = askFor(world, { identity: 'user/ana' }, { action: 'iam:CreateUser', resource: '*' })
    expect(asked?.result.decision).toBe('Allow')
    expect(asked?.policies.identity.map(({ id, attachedTo }) => ({ id, attachedTo }))).toEqual([
      { id: 'arn:aws:iam::aws:policy/AdministratorAccess', attachedTo: 'group/Admins' },
    ])
  })
})
