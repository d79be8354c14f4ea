import { describe, expect, it } from 'vitest'
import { call, type Credentials, mfaCode, type World } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, READ_PHOTOS, testAccount } from '../../testAccount.ts'
import { after, beside, outcome } from '../../testCalls.ts'
import { anaKeys, federation } from '../../testFederation.ts'
import { opened } from './testSessions.ts'

const role = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`
const trusting = (AWS: string, more: object = {}) =>
  policyText({
    Effect: 'Allow',
    Principal: { AWS },
    Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    ...more,
  })
const anaArn = `arn:aws:iam::${ACCOUNT}:user/ana`

/** Ana may become First, First may become Second; both may look at photos. */
const chain: World = after(
  testAccount(federation),
  ['iam.CreateRole', { RoleName: 'First', AssumeRolePolicyDocument: trusting(anaArn) }],
  ['iam.CreateRole', { RoleName: 'Second', AssumeRolePolicyDocument: trusting(role('First')) }],
  ['iam.AttachRolePolicy', { RoleName: 'First', PolicyArn: READ_PHOTOS }],
  ['iam.AttachRolePolicy', { RoleName: 'Second', PolicyArn: READ_PHOTOS }],
)
const first = { RoleArn: role('First'), RoleSessionName: 'ana' }
const second = { RoleArn: role('Second'), RoleSessionName: 'ana' }
const tag = (Key: string, Value: string) => ({ Key, Value })

/** What the engine was told of a session. */
function keysOf(world: World, who: Credentials): Readonly<Record<string, unknown>> {
  const [evaluation] = call(world, who, 's3.ListObjectsV2', { Bucket: PHOTOS }).evaluations
  return Object.fromEntries(Object.entries(evaluation?.result.context ?? {}).map(([key, { value }]) => [key, value]))
}

describe('a chain of roles', () => {
  const begun = opened(chain, anaKeys, 'sts.AssumeRole', {
    ...first,
    Tags: [tag('team', 'photo'), tag('stage', 'test')],
    TransitiveTagKeys: ['team'],
    SourceIdentity: 'ana-at-home',
  })
  const next = opened(begun.world, begun.session, 'sts.AssumeRole', second)

  it('shows tags and source identity to every policy', () => {
    expect(keysOf(begun.world, begun.session)).toMatchObject({
      'aws:PrincipalTag/team': 'photo',
      'aws:PrincipalTag/stage': 'test',
      'aws:SourceIdentity': 'ana-at-home',
      'aws:MultiFactorAuthPresent': 'false',
    })
  })

  it('passes on what is transitive, and the source identity', () => {
    const keys = keysOf(next.world, next.session)
    expect(keys).toMatchObject({ 'aws:PrincipalTag/team': 'photo', 'aws:SourceIdentity': 'ana-at-home' })
    expect(keys).not.toHaveProperty('aws:PrincipalTag/stage')
    const { event } = call(next.world, next.session, 'sts.GetCallerIdentity', {})
    expect(event?.userIdentity.sessionContext?.sourceIdentity).toBe('ana-at-home')
  })

  // AWS: texts as recorded, 2026-11.
  const refusals: readonly (readonly [string, object, string])[] = [
    ['a tag that came along', { Tags: [tag('Team', 'video')] }, 'InvalidParameterValue: One of the specified'],
    ['another source identity', { SourceIdentity: 'somebody' }, 'AccessDenied: The source identity'],
    ['one tag twice', { Tags: [tag('a', '1'), tag('A', '2')] }, 'InvalidParameterValue: Duplicate tag keys found.'],
    [
      'a transitive key without its tag',
      { Tags: [tag('a', '1')], TransitiveTagKeys: ['b'] },
      'InvalidParameterValue: The specified transitive tag key must be included',
    ],
    [
      'tags that fill more than there is room',
      { Tags: Array.from({ length: 40 }, (_, index) => tag(`key-${index}`, 'x'.repeat(250))) },
      'PackedPolicyTooLarge: Packed policy consumes 125% of allotted space',
    ],
    [
      'more than an hour',
      { DurationSeconds: 3601 },
      'ValidationError: The requested DurationSeconds exceeds the 1 hour',
    ],
    [
      'a managed policy that is not there',
      { PolicyArns: [{ arn: `arn:aws:iam::${ACCOUNT}:policy/Nothing` }] },
      'ValidationError: Policy arn:aws:iam::111122223333:policy/Nothing does not exist',
    ],
  ]
  it.each(refusals)('refuses %s', (_what, input, text) => {
    expect(outcome(begun.world, 'sts.AssumeRole', { ...second, ...input }, begun.session)).toContain(text)
  })
})

describe('the permissions beside sts:AssumeRole', () => {
  const strict = after(testAccount(federation), [
    'iam.CreateRole',
    {
      RoleName: 'Strict',
      AssumeRolePolicyDocument: policyText({ Effect: 'Allow', Principal: { AWS: anaArn }, Action: 'sts:AssumeRole' }),
    },
  ])
  const asked: readonly (readonly [string, object, string])[] = [
    ['none', {}, 'ok'],
    ['a tag', { Tags: [tag('a', '1')] }, 'is not authorized to perform: sts:TagSession'],
    ['a source identity', { SourceIdentity: 'ana' }, 'is not authorized to perform: sts:SetSourceIdentity'],
    [
      'a context',
      {
        ProvidedContexts: [
          { ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter', ContextAssertion: 'abcd' },
        ],
      },
      'is not authorized to perform: sts:SetContext',
    ],
  ]
  it.each(asked)('with %s', (_what, input, text) => {
    const strictRole = { RoleArn: role('Strict'), RoleSessionName: 'ana' }
    expect(outcome(strict, 'sts.AssumeRole', { ...strictRole, ...input }, anaKeys)).toContain(text)
  })
})

describe('managed session policies', () => {
  it('limit like an inline one, and add up with it', () => {
    const { world, session } = opened(chain, anaKeys, 'sts.AssumeRole', {
      ...first,
      Policy: policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
      PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/IAMUserChangePassword' }],
    })
    expect(outcome(world, 's3.GetObject', { Bucket: PHOTOS, Key: 'read.me' }, session)).toBe('ok')
    const { evaluations } = call(world, session, 's3.ListObjectsV2', { Bucket: PHOTOS })
    expect(evaluations[0]?.result.decidedBy).toBe('session')
    expect(evaluations[0]?.policies.session).toHaveLength(2)
  })
})

describe('a code of MFA', () => {
  const SerialNumber = `arn:aws:iam::${ACCOUNT}:mfa/ana`
  const guarded = after(testAccount(federation), [
    'iam.CreateRole',
    {
      RoleName: 'Guarded',
      AssumeRolePolicyDocument: trusting(anaArn, { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    },
  ])
  const codeIn = (world: World): string => mfaCode(world, SerialNumber, world.now) ?? ''
  const TokenCode = codeIn(guarded)
  const other = TokenCode === '000000' ? '000001' : '000000'

  // AWS: as people report them, 2026-11.
  const cases: readonly (readonly [string, object, string])[] = [
    ['none', {}, 'because no role trust policy allows the sts:AssumeRole action'],
    ['the right one', { SerialNumber, TokenCode }, 'ok'],
    [
      'a wrong one',
      { SerialNumber, TokenCode: other },
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    ],
    [
      'one of another device',
      { SerialNumber: `arn:aws:iam::${ACCOUNT}:mfa/root`, TokenCode },
      'MultiFactorAuthentication failed, unable to validate MFA code.',
    ],
    [
      'a device alone',
      { SerialNumber },
      'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    ],
  ]
  it.each(cases)('opens a role that asks for it: %s', (_what, input, text) => {
    const asked = { RoleArn: role('Guarded'), RoleSessionName: 'ana', ...input }
    expect(outcome(guarded, 'sts.AssumeRole', asked, anaKeys)).toContain(text)
  })

  it('is good once', () => {
    const used = opened(guarded, anaKeys, 'sts.GetSessionToken', { SerialNumber, TokenCode }).world
    expect(outcome(used, 'sts.GetSessionToken', { SerialNumber, TokenCode }, anaKeys)).toContain('with invalid MFA')
    const later = { ...used, now: used.now + 60_000 }
    expect(outcome(later, 'sts.GetSessionToken', { SerialNumber, TokenCode: codeIn(later) }, anaKeys)).toBe('ok')
  })

  it('opens IAM to a session of a user, whose calls carry it', () => {
    const plain = opened(guarded, anaKeys, 'sts.GetSessionToken', {})
    const strong = opened(guarded, anaKeys, 'sts.GetSessionToken', { SerialNumber, TokenCode })
    expect(outcome(plain.world, 'iam.ListUsers', {}, plain.session)).toBe(
      'InvalidClientTokenId: The security token included in the request is invalid.',
    )
    expect(outcome(strong.world, 'iam.ListUsers', {}, strong.session)).toBe('ok')
    expect(keysOf(strong.world, strong.session)).toMatchObject({
      'aws:MultiFactorAuthPresent': 'true',
      'aws:MultiFactorAuthAge': '1',
      'aws:TokenIssueTime': '2026-11-23T09:00:02Z',
    })
    const { event } = call(strong.world, strong.session, 'sts.GetCallerIdentity', {})
    expect(event?.userIdentity).toMatchObject({
      type: 'IAMUser',
      userName: 'ana',
      sessionContext: { attributes: { mfaAuthenticated: 'true' } },
    })
  })
})

describe('GetSessionToken and GetFederationToken', () => {
  const world = testAccount(federation)
  const all = policyText({ Effect: 'Allow', Action: 's3:*', Resource: '*' })

  it.each(['GetSessionToken', 'GetFederationToken'])('%s wants long-term keys', (operation) => {
    const input = operation === 'GetFederationToken' ? { Name: 'mia' } : {}
    const { world: later, session } = opened(world, anaKeys, 'sts.GetSessionToken', {})
    const text = `AccessDenied: Cannot call ${operation} with session credentials`
    expect(outcome(later, `sts.${operation}`, input, session)).toBe(text)
    expect(outcome(world, `sts.${operation}`, input, ana)).toBe(text)
  })

  it('opens no more of STS than to assume roles, and to a federated user not even that', () => {
    const plain = opened(world, anaKeys, 'sts.GetSessionToken', {})
    const guest = opened(world, anaKeys, 'sts.GetFederationToken', {
      Name: 'mia',
      Policy: policyText({ Effect: 'Allow', Action: 'sts:*', Resource: '*' }),
    })
    const trusted = (so: World) =>
      after(so, [
        'iam.CreateRole',
        { RoleName: 'First', AssumeRolePolicyDocument: trusting(`arn:aws:iam::${ACCOUNT}:root`) },
      ])
    const info = { AccessKeyId: anaKeys.accessKeyId }
    expect(outcome(trusted(plain.world), 'sts.AssumeRole', first, plain.session)).toBe('ok')
    expect(outcome(plain.world, 'sts.GetAccessKeyInfo', info, plain.session)).toContain('Cannot call GetAccessKeyInfo')
    expect(outcome(trusted(guest.world), 'sts.AssumeRole', first, guest.session)).toContain('Cannot call AssumeRole')
    expect(outcome(guest.world, 'sts.GetCallerIdentity', {}, guest.session)).toBe('ok')
  })

  it('ends after as long as was asked, and root after an hour', () => {
    const rooted = testAccount({
      root: { accessKeys: [{ id: 'AKIAROOT000000000001', secret: 'secret', status: 'Active' }] },
    })
    const keys = { accessKeyId: 'AKIAROOT000000000001', secretAccessKey: 'secret' }
    const { world: begun, session } = opened(rooted, keys, 'sts.GetSessionToken', { DurationSeconds: 7200 })
    const at = (seconds: number) =>
      outcome({ ...begun, now: begun.now + seconds * 1000 }, 's3.ListBuckets', {}, session)
    expect([at(3590), at(3600)]).toEqual(['ok', 'ExpiredToken: The provided token has expired.'])
    const { event } = call(begun, session, 's3.ListBuckets', {})
    expect(event?.userIdentity).toMatchObject({ type: 'Root', sessionContext: { attributes: {} } })
  })

  it('gives a federated user what its policy and the issuer both allow', () => {
    const bare = opened(world, anaKeys, 'sts.GetFederationToken', { Name: 'mia' })
    const { world: begun, session } = opened(world, anaKeys, 'sts.GetFederationToken', { Name: 'mia', Policy: all })
    expect(outcome(bare.world, 's3.ListBuckets', {}, bare.session)).toContain('because no session policy allows')
    expect(outcome(begun, 's3.ListBuckets', {}, session)).toBe('ok')
    expect(outcome(begun, 'iam.ListUsers', {}, session)).toContain('InvalidClientTokenId')
    expect(outcome(begun, 'sts.AssumeRole', { ...first, RoleArn: role('Editor') }, session)).toContain('AccessDenied')
    const { result, event } = call(begun, session, 'sts.GetCallerIdentity', {})
    expect(result).toMatchObject({
      output: { UserId: `${ACCOUNT}:mia`, Arn: `arn:aws:sts::${ACCOUNT}:federated-user/mia` },
    })
    expect(event?.userIdentity).toMatchObject({
      type: 'FederatedUser',
      principalId: `${ACCOUNT}:mia`,
      sessionContext: { sessionIssuer: { type: 'IAMUser', arn: anaArn, userName: 'ana' } },
    })
  })

  it('outlives the key that it was made with', () => {
    const { world: begun, session } = opened(world, anaKeys, 'sts.GetSessionToken', {})
    const gone = after(begun, [
      'iam.DeleteAccessKey',
      { UserName: 'ana', AccessKeyId: anaKeys.accessKeyId },
      { identity: 'root' },
    ])
    // The key is gone, the session is not. AWS: IAM User Guide, "Disabling permissions for temporary credentials", 2026-11.
    expect(outcome(gone, 'sts.GetCallerIdentity', {}, session)).toBe('ok')
  })
})

describe('GetAccessKeyInfo', () => {
  const { world, session } = opened(testAccount(), ben, 'sts.AssumeRole', {
    RoleArn: role('Editor'),
    RoleSessionName: 'ben',
  })
  it('knows temporary keys, too, and no others', () => {
    expect(outcome(world, 'sts.GetAccessKeyInfo', { AccessKeyId: session.accessKeyId })).toBe('ok')
    expect(outcome(world, 'sts.GetAccessKeyInfo', { AccessKeyId: 'AKIAAAAAAAAAAAAAAAAA' })).toContain('ValidationError')
  })
})

describe('a role of another account', () => {
  const OTHER = '444455556666'
  const other = testAccount({
    id: OTHER,
    alias: 'pinebox-dev',
    trails: null,
    buckets: null,
    users: { ana: null, ben: null, cleo: null, dan: null },
    roles: { Editor: { trust: trusting(`arn:aws:iam::${ACCOUNT}:root`), attached: ['AdministratorAccess'] } },
  })
  const both = beside(testAccount(federation), other)
  const there = { RoleArn: `arn:aws:iam::${OTHER}:role/Editor`, RoleSessionName: 'ana' }

  it('stands in the trails of both, once with who it was', () => {
    const { trail } = call(both, anaKeys, 'sts.AssumeRole', there).world
    expect(trail.map(({ recipientAccountId, userIdentity: { type } }) => [recipientAccountId, type])).toEqual([
      [ACCOUNT, 'IAMUser'],
      [OTHER, 'AWSAccount'],
    ])
    const [mine, theirs] = trail
    expect(mine?.sharedEventID).toBe(theirs?.sharedEventID)
    expect(mine?.eventID).not.toBe(theirs?.eventID)
    expect(theirs?.userIdentity).not.toHaveProperty('arn')
  })

  it('hears nothing of who was refused', () => {
    const { trail } = call(both, ben, 'sts.AssumeRole', there).world
    expect(trail.map(({ recipientAccountId }) => recipientAccountId)).toEqual([ACCOUNT])
  })

  it('works in the account of the role', () => {
    const { world, session } = opened(both, anaKeys, 'sts.AssumeRole', there)
    expect(outcome(world, 'iam.ListUsers', {}, session)).toBe('ok')
    expect(world.accounts[OTHER]?.sts.sessions).toHaveProperty(session.accessKeyId)
  })
})
