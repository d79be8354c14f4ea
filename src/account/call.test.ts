import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  ask,
  askFor,
  call,
  type Credentials,
  findOperation,
  identities,
  mergeFixture,
  operationNames,
  view,
  type World,
  worldFrom,
} from '#account'

const PHOTOS_READ_ONLY = 'arn:aws:iam::111122223333:policy/PhotosReadOnly'
const starter: unknown = parse(readFileSync(new URL('../../lessons/fixtures/starter.yaml', import.meta.url), 'utf8'))
const patch = {
  users: { ben: {} },
  policies: {
    PhotosReadOnly: {
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket', 's3:GetObject'],
            Resource: ['arn:aws:s3:::pinebox-photos', 'arn:aws:s3:::pinebox-photos/*'],
          },
        ],
      },
    },
  },
  roles: {
    Editor: {
      trust: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:user/ben' }, Action: 'sts:AssumeRole' },
        ],
      },
      attached: ['PhotosReadOnly'],
    },
  },
  buckets: { 'pinebox-photos': { objects: { '2026/harbour.jpg': 120_000, '2026/pier.jpg': 90_000 } } },
}

function newWorld(): World {
  const { world, problems } = worldFrom(mergeFixture(starter, patch))
  expect(problems).toEqual([])
  if (!world) throw new Error('the fixture makes no world')
  return world
}

/** The accounts, but for when somebody last worked in them: refused calls count for that, too. */
function withoutUse({ accounts }: World): string {
  return JSON.stringify(accounts, (key, value: unknown) => (key === 'lastUsed' ? undefined : value))
}

const root = { identity: 'root' }
const ana = { identity: 'user/ana' }
const ben = { identity: 'user/ben' }
const Bucket = 'pinebox-photos'

describe('call', () => {
  it('refuses a new user, records it, and changes nothing else', () => {
    const world = newWorld()
    const { world: after, result, event, evaluations } = call(world, ben, 's3.ListObjectsV2', { Bucket })
    expect(result).toMatchObject({ ok: false, error: { code: 'AccessDenied', status: 403 } })
    expect(event).toMatchObject({
      eventVersion: '1.11',
      eventSource: 's3.amazonaws.com',
      eventName: 'ListObjects',
      eventTime: '2026-11-23T09:00:01Z',
      errorCode: 'AccessDenied',
      userIdentity: { type: 'IAMUser', userName: 'ben' },
      requestParameters: { bucketName: Bucket },
      responseElements: null,
      readOnly: true,
      eventCategory: 'Data',
    })
    expect(evaluations[0]?.result.decidedBy).toBe('identity')
    expect({ ...after, now: 0, serial: 0, trail: [] }).toEqual({ ...world, now: 0, serial: 0, trail: [] })
    expect(after.now - world.now).toBe(1000)
  })

  it('allows after an administrator attached a policy', () => {
    const attached = call(newWorld(), ana, 'iam.AttachUserPolicy', { UserName: 'ben', PolicyArn: PHOTOS_READ_ONLY })
    expect(attached.result.ok).toBe(true)
    const { result } = call(attached.world, ben, 's3.ListObjectsV2', { Bucket })
    expect(result).toMatchObject({ ok: true, output: { KeyCount: 2 } })
    expect(attached.world.trail.map(({ eventName }) => eventName)).toEqual(['AttachUserPolicy'])
  })

  it('asks without recording', () => {
    const world = newWorld()
    expect(ask(world, ben, 's3.ListObjectsV2', { Bucket }).evaluations[0]?.result.decision).toBe('ImplicitDeny')
    expect(
      askFor(world, root, { action: 's3:GetObject', resource: 'arn:aws:s3:::pinebox-photos/x' })?.result.decidedBy,
    ).toBe('root')
    expect(askFor(world, { identity: 'user/nobody' }, { action: 's3:GetObject', resource: '*' })).toBeUndefined()
    expect(world.trail).toEqual([])
  })

  const table: readonly (readonly [name: string, operation: string, input: object, code: string])[] = [
    ['an unknown operation', 'iam.MakeCoffee', {}, 'UnknownOperationException'],
    ['an unknown member', 'iam.CreateUser', { UserName: 'zoe', Shoe: 42 }, 'ValidationError'],
    ['a missing member', 'iam.CreateUser', {}, 'ValidationError'],
    ['a name with a space', 'iam.CreateUser', { UserName: 'zoe o' }, 'ValidationError'],
    ['a user twice', 'iam.CreateUser', { UserName: 'BEN' }, 'EntityAlreadyExists'],
    ['nobody', 'iam.GetUser', { UserName: 'nobody' }, 'NoSuchEntity'],
    [
      'a policy that is not there',
      'iam.AttachUserPolicy',
      { UserName: 'ben', PolicyArn: 'arn:aws:iam::aws:policy/Nothing' },
      'NoSuchEntity',
    ],
    ['a user who is still in a group', 'iam.DeleteUser', { UserName: 'ana' }, 'DeleteConflict'],
    ['a bucket that is not there', 's3.ListObjectsV2', { Bucket: 'nothing-here' }, 'NoSuchBucket'],
    [
      'a bucket twice',
      's3.CreateBucket',
      { Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
      'BucketAlreadyOwnedByYou',
    ],
    ['a key that is not there', 's3.GetObject', { Bucket, Key: 'nothing' }, 'NoSuchKey'],
    ['no bucket policy', 's3.GetBucketPolicy', { Bucket }, 'NoSuchBucketPolicy'],
    [
      'broken JSON',
      'iam.PutUserPolicy',
      { UserName: 'ben', PolicyName: 'p', PolicyDocument: '{' },
      'MalformedPolicyDocument',
    ],
    [
      'a policy without actions',
      'iam.CreatePolicy',
      { PolicyName: 'p', PolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*"}]}' },
      'MalformedPolicyDocument',
    ],
    [
      'a bucket policy for nobody',
      's3.PutBucketPolicy',
      { Bucket, Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}' },
      'MalformedPolicy',
    ],
    [
      'a public bucket policy',
      's3.PutBucketPolicy',
      {
        Bucket,
        Policy:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::pinebox-photos/*"}]}',
      },
      'AccessDenied',
    ],
    [
      'a role without trust',
      'sts.AssumeRole',
      { RoleArn: 'arn:aws:iam::111122223333:role/Editor', RoleSessionName: 'ana' },
      'AccessDenied',
    ],
  ]
  it.each(table)('answers %s as AWS does', (_name, operation, input, code) => {
    const world = newWorld()
    const { result, world: after } = call(world, ana, operation, input)
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(after.accounts).toBe(world.accounts)
  })

  it('knows who signs with a key, and who does not', () => {
    const made = call(newWorld(), ana, 'iam.CreateAccessKey', { UserName: 'ben' })
    if (!made.result.ok) throw new Error('no key')
    const { AccessKeyId, SecretAccessKey } = made.result.output.AccessKey
    const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
    expect(call(made.world, keys, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      ok: true,
      output: { Arn: 'arn:aws:iam::111122223333:user/ben' },
    })
    const wrong = call(made.world, { ...keys, secretAccessKey: 'x' }, 'sts.GetCallerIdentity', {})
    expect(wrong.result).toMatchObject({ ok: false, error: { code: 'SignatureDoesNotMatch' } })
    expect(wrong.event).toBeUndefined()
    expect(JSON.stringify(made.world.trail)).not.toContain(SecretAccessKey)
  })

  it('gives a role session what its role may, until it expires', () => {
    const assumed = call(newWorld(), ben, 'sts.AssumeRole', {
      RoleArn: 'arn:aws:iam::111122223333:role/Editor',
      RoleSessionName: 'ben',
    })
    if (!assumed.result.ok) throw new Error('not assumed')
    const { AccessKeyId, SecretAccessKey, SessionToken } = assumed.result.output.Credentials
    const session = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    expect(call(assumed.world, session, 's3.ListObjectsV2', { Bucket }).result.ok).toBe(true)
    const late = { ...assumed.world, now: assumed.world.now + 3_600_000 }
    expect(call(late, session, 's3.ListObjectsV2', { Bucket }).result).toMatchObject({
      ok: false,
      error: { code: 'ExpiredToken' },
    })
  })

  it('keeps to five versions of a policy', () => {
    const text = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
    let world = newWorld()
    for (let version = 2; version <= 5; version++)
      world = call(world, ana, 'iam.CreatePolicyVersion', {
        PolicyArn: PHOTOS_READ_ONLY,
        PolicyDocument: text,
        SetAsDefault: true,
      }).world
    const full = call(world, ana, 'iam.CreatePolicyVersion', { PolicyArn: PHOTOS_READ_ONLY, PolicyDocument: text })
    expect(full.result).toMatchObject({ ok: false, error: { code: 'LimitExceeded' } })
    world = call(world, ana, 'iam.DeletePolicyVersion', { PolicyArn: PHOTOS_READ_ONLY, VersionId: 'v1' }).world
    const next = call(world, ana, 'iam.CreatePolicyVersion', { PolicyArn: PHOTOS_READ_ONLY, PolicyDocument: text })
    expect(next.result).toMatchObject({ ok: true, output: { PolicyVersion: { VersionId: 'v6' } } })
  })

  it('a replay is equal byte for byte', () => {
    const calls = fc.array(
      fc.record({
        who: fc.constantFrom('root', 'user/ana', 'user/ben', 'role/Editor'),
        name: fc.constantFrom(...operationNames()),
        input: fc.constantFrom(
          {},
          { UserName: 'ben' },
          { UserName: 'zoe' },
          { Bucket },
          { Bucket, Key: 'a.jpg' },
          { UserName: 'ben', PolicyArn: PHOTOS_READ_ONLY },
        ),
      }),
      { maxLength: 12 },
    )
    const play = (list: readonly { who: string; name: string; input: object }[]): World =>
      list.reduce((world, { who, name, input }) => call(world, { identity: who }, name, input).world, newWorld())
    fc.assert(
      fc.property(calls, (list) => {
        expect(JSON.stringify(play(list))).toBe(JSON.stringify(play(list)))
      }),
      { numRuns: 40 },
    )
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for a name like any other', (name) => {
    const world = newWorld()
    const inputs = [
      { UserName: name },
      { GroupName: name, UserName: 'ben' },
      { UserName: 'ben', PolicyName: name },
      { RoleName: name },
      { Bucket, Key: name },
    ]
    for (const operation of operationNames())
      for (const input of inputs)
        expect(call(world, ana, operation, input).result).not.toMatchObject({ error: { code: 'InternalFailure' } })
    for (const kind of ['user', 'role'])
      expect(ask(world, { identity: `${kind}/${name}` }, 'sts.GetCallerIdentity', {}).error?.code).toBe(
        'InvalidClientTokenId',
      )
    expect(call(world, { accessKeyId: name, secretAccessKey: '' }, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      error: { code: 'InvalidClientTokenId' },
    })
    if (name === '__proto__') return
    const { world: after } = call(world, ana, 'iam.CreateUser', { UserName: name })
    expect(call(after, ana, 'iam.GetUser', { UserName: name }).result).toMatchObject({
      ok: true,
      output: { User: { UserName: name } },
    })
  })

  // Authenticate, validate, authorise, run: with everything wrong, the first stage answers, and so on down the line.
  const nobody = { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' }
  const stages: readonly (readonly [stage: string, who: Credentials, input: object, code: string, asked: number])[] = [
    ['authenticates before it validates', nobody, { UserName: '', Shoe: 42 }, 'InvalidClientTokenId', 0],
    ['validates before it authorises', ben, { UserName: '', Shoe: 42 }, 'ValidationError', 0],
    ['authorises before it looks', ben, { UserName: 'nobody' }, 'AccessDenied', 1],
    ['looks at last', ana, { UserName: 'nobody' }, 'NoSuchEntity', 1],
  ]
  it.each(stages)('%s', (_stage, who, input, code, asked) => {
    const world = newWorld()
    const { result, world: after, event, evaluations } = call(world, who, 'iam.DeleteUser', input)
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(evaluations).toHaveLength(asked)
    expect(after).toEqual({
      ...world,
      now: world.now + 1000,
      serial: expect.any(Number),
      trail: event ? [event] : [],
    })
    expect(after.serial).toBeGreaterThan(world.serial)
    // `ask` goes the same way, but neither looks nor writes.
    expect(ask(world, who, 'iam.DeleteUser', input).evaluations).toHaveLength(asked)
  })

  it('answers with data that outlives the call', () => {
    const world = newWorld()
    const inputs = [{}, { Bucket }, { UserName: 'ben' }, { GroupName: 'Admins' }, { PolicyArn: PHOTOS_READ_ONLY }]
    for (const name of operationNames())
      for (const input of inputs) {
        const { result } = call(world, ana, name, input)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }
  })

  it('moves the clock and the trail by one, whoever calls what', () => {
    const member = fc.constantFrom(
      'UserName',
      'GroupName',
      'RoleName',
      'PolicyName',
      'PolicyArn',
      'Bucket',
      'Key',
      'RoleArn',
    )
    const value = fc.oneof(
      fc.constantFrom(
        'ben',
        'Admins',
        'Editor',
        PHOTOS_READ_ONLY,
        Bucket,
        'arn:aws:iam::111122223333:role/Editor',
        '{}',
      ),
      fc.string(),
      fc.jsonValue(),
    )
    const who = fc.constantFrom<Credentials>(
      root,
      ana,
      ben,
      { identity: 'role/Editor' },
      { identity: 'user/nobody' },
      { anonymous: true },
      nobody,
    )
    const calls = fc.array(
      fc.record({ who, name: fc.constantFrom(...operationNames(), 'x.Y'), input: fc.dictionary(member, value) }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(calls, (list) => {
        let world = newWorld()
        for (const { who: caller, name, input } of list) {
          const { world: after, result, event } = call(world, caller, name, input)
          expect(after.now).toBe(world.now + 1000)
          expect(after.serial).toBeGreaterThan(world.serial)
          expect(after.trail).toEqual(event ? [...world.trail, event] : world.trail)
          if (!result.ok) {
            expect(result.error.code).not.toBe('InternalFailure')
            expect(withoutUse(after)).toBe(withoutUse(world))
          }
          world = after
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never throws, whatever the input', () => {
    const world = newWorld()
    fc.assert(
      fc.property(
        fc.constantFrom(...operationNames(), '', 'x', 'iam.toString', '__proto__.x'),
        fc.jsonValue(),
        (name, input) => {
          expect(call(world, ana, name, input).result).not.toMatchObject({
            ok: false,
            error: { code: 'InternalFailure' },
          })
        },
      ),
    )
  })
})

describe('the account', () => {
  it('lists who the learner can be', () => {
    const everybody = identities(newWorld()).map(({ ref }) => ref)
    expect(everybody.slice(0, 5)).toEqual(['root', 'user/ana', 'user/ben', 'role/Editor', 'anonymous'])
    expect(everybody.slice(5).every((ref) => ref.startsWith('service/'))).toBe(true)
  })
  it('shows itself in the words of a fixture', () => {
    expect(view(newWorld())).toMatchObject({
      users: { ben: { attached: [] } },
      root: { mfaDevices: [expect.any(String)] },
    })
  })
  it('every operation reads or writes, and names its actions as service:Name', () => {
    const world = newWorld()
    for (const name of operationNames()) {
      const operation = findOperation(name)
      expect(operation, name).toBeDefined()
      expect(name).toMatch(/^[a-z0-9-]+\.[A-Z][A-Za-z0-9]+$/)
      for (const { evaluations } of [
        ask(world, ana, name, { Bucket }),
        ask(world, ana, name, { UserName: 'ben' }),
        ask(world, ana, name, {}),
      ])
        for (const { permission } of evaluations) expect(permission.action).toMatch(/^[a-z0-9-]+:[A-Z][A-Za-z0-9]+$/)
    }
  })
})
