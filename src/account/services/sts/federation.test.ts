import { describe, expect, it } from 'vitest'
import { call, mintSamlAssertion, mintTradeInToken, mintWebIdentityToken, type World } from '#account'
import { encoded } from '../../denial.ts'
import { ACCOUNT, ana, ben, PHOTOS, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'
import { federation } from '../../testFederation.ts'
import { testWorld } from '../testWorld.ts'
import { opened } from './testSessions.ts'

const role = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`
const nobody = { anonymous: true } as const
const start = testAccount(federation)
const list = { Bucket: PHOTOS }

/** What the engine was told, for the first permission. */
function keysOf(world: World, who: Parameters<typeof call>[1], operation: string, input: object) {
  const [evaluation] = call(world, who, operation, input).evaluations
  return Object.fromEntries(Object.entries(evaluation?.result.context ?? {}).map(([key, { value }]) => [key, value]))
}

const GITHUB = 'token.actions.githubusercontent.com'
const said = {
  issuer: `https://${GITHUB}`,
  audience: 'sts.amazonaws.com',
  subject: 'repo:pinebox/site:ref:refs/heads/main',
}
type Said = Parameters<typeof mintWebIdentityToken>[1]
const deploy = (more: Partial<Said> = {}, input: object = {}) => ({
  RoleArn: role('Deploy'),
  RoleSessionName: 'deploy',
  WebIdentityToken: mintWebIdentityToken(start, { ...said, ...more }),
  ...input,
})

describe('AssumeRoleWithWebIdentity', () => {
  // AWS: as people report them, 2026-11.
  const cases: readonly (readonly [string, object, string])[] = [
    ['the repository that the role trusts', deploy(), 'ok'],
    [
      'another repository',
      deploy({ subject: 'repo:mallory/site:ref:refs/heads/main' }),
      `AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity`,
    ],
    [
      'a token for somebody else',
      deploy({ audience: 'https://example.com' }),
      'InvalidIdentityToken: Incorrect token audience',
    ],
    [
      'a provider that the account does not know',
      deploy({ issuer: 'https://idp.example.com' }),
      'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://idp.example.com',
    ],
    [
      'what no provider has made',
      deploy({}, { WebIdentityToken: '{"iss":"x"}.abc' }),
      'InvalidIdentityToken: The ID Token provided is not a valid JWT.',
    ],
    ['a role that is not there', deploy({}, { RoleArn: role('Nothing') }), 'AccessDenied: Not authorized to perform'],
    ['a role of another provider', deploy({}, { RoleArn: role('Staff') }), 'AccessDenied: Not authorized to perform'],
    [
      'longer than the role allows',
      deploy({}, { DurationSeconds: 7200 }),
      'ValidationError: The requested DurationSeconds exceeds',
    ],
    ['tags that the role takes', deploy({ tags: { team: 'web' }, transitive: ['team'], sourceIdentity: 'octo' }), 'ok'],
  ]
  it.each(cases)('answers %s', (_what, input, text) => {
    expect(outcome(start, 'sts.AssumeRoleWithWebIdentity', input, nobody)).toContain(text)
  })

  it('takes a token for five minutes', () => {
    const late = { ...start, now: start.now + 300_000 }
    expect(outcome(late, 'sts.AssumeRoleWithWebIdentity', deploy(), nobody)).toMatch(
      /^ExpiredTokenException: Token expired: current date\/time \d+ must be before the expiration date\/time \d+$/,
    )
  })

  it('records who came without a name in AWS, and not the token', () => {
    const { event } = call(start, nobody, 'sts.AssumeRoleWithWebIdentity', deploy())
    const provider = `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`
    expect(event).toMatchObject({
      userIdentity: {
        type: 'WebIdentityUser',
        principalId: `${provider}:sts.amazonaws.com:${said.subject}`,
        userName: said.subject,
        identityProvider: provider,
      },
      requestParameters: { roleArn: role('Deploy'), roleSessionName: 'deploy' },
      recipientAccountId: ACCOUNT,
    })
    expect(event?.requestParameters).not.toHaveProperty('webIdentityToken')
    expect(JSON.stringify(event?.responseElements)).not.toContain('secretAccessKey')
    expect(call(start, nobody, 'sts.AssumeRoleWithWebIdentity', deploy({ audience: 'x' })).event).toBeUndefined()
  })

  it('leaves the provider and its claims in the session', () => {
    const { world, session } = opened(start, nobody, 'sts.AssumeRoleWithWebIdentity', deploy({ tags: { team: 'web' } }))
    expect(keysOf(world, session, 's3.ListObjectsV2', list)).toMatchObject({
      'aws:FederatedProvider': `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`,
      [`${GITHUB}:sub`]: said.subject,
      'aws:PrincipalTag/team': 'web',
    })
    const { event } = call(world, session, 's3.ListObjectsV2', list)
    expect(event?.userIdentity.sessionContext?.webIdFederationData).toMatchObject({
      attributes: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
    })
  })

  it('knows some providers without being told', () => {
    const trust = policyText({
      Effect: 'Allow',
      Principal: { Federated: 'accounts.google.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'accounts.google.com:aud': 'app-1' } },
    })
    const world = after(start, ['iam.CreateRole', { RoleName: 'Players', AssumeRolePolicyDocument: trust }])
    const play = (audience: string) =>
      outcome(
        world,
        'sts.AssumeRoleWithWebIdentity',
        deploy({ issuer: 'https://accounts.google.com', audience, subject: '1' }, { RoleArn: role('Players') }),
        nobody,
      )
    expect(play('app-1')).toBe('ok')
    expect(play('app-2')).toContain('Not authorized to perform')
  })
})

const PROVIDER = `arn:aws:iam::${ACCOUNT}:saml-provider/Pinebox`
type Assertion = Parameters<typeof mintSamlAssertion>[1] & { readonly audience?: string }
const staff = (more: Partial<Assertion> = {}, input: object = {}) => ({
  RoleArn: role('Staff'),
  PrincipalArn: PROVIDER,
  SAMLAssertion: mintSamlAssertion(start, {
    issuer: 'https://idp.pinebox.example/saml',
    subject: 'mia',
    sessionName: 'mia@pinebox.example',
    roles: [{ role: role('Staff'), provider: PROVIDER }],
    ...more,
  }),
  ...input,
})

describe('AssumeRoleWithSAML', () => {
  // AWS: IAM User Guide, "Troubleshoot SAML federation with IAM", 2026-11.
  const cases: readonly (readonly [string, object, string])[] = [
    ['whom the role trusts', staff(), 'ok'],
    [
      'somebody whose page names another role',
      staff({ roles: [] }),
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'another issuer',
      staff({ issuer: 'https://evil.example' }),
      'InvalidIdentityToken: Issuer not present in specified provider',
    ],
    [
      'another audience',
      staff({ audience: 'https://other.example' }),
      'InvalidIdentityToken: Response does not contain the required audience.',
    ],
    [
      'a provider that is not there',
      staff({}, { PrincipalArn: `${PROVIDER}2` }),
      "InvalidIdentityToken: Specified provider doesn't exist",
    ],
    [
      'no name for the session',
      staff({ sessionName: '' }),
      'InvalidIdentityToken: RoleSessionName in AuthnResponse must match',
    ],
    [
      'what no page has made',
      staff({}, { SAMLAssertion: 'PHNhbWw+' }),
      'InvalidIdentityToken: Response signature invalid',
    ],
    [
      'a source identity that the role does not take',
      staff({ sourceIdentity: 'mia' }),
      'AccessDenied: Not authorized to perform sts:SetSourceIdentity',
    ],
  ]
  it.each(cases)('answers %s', (_what, input, text) => {
    expect(outcome(start, 'sts.AssumeRoleWithSAML', input, nobody)).toContain(text)
  })

  it('takes an assertion for five minutes', () => {
    const late = { ...start, now: start.now + 300_000 }
    expect(outcome(late, 'sts.AssumeRoleWithSAML', staff(), nobody)).toBe(
      'ExpiredTokenException: Token must be redeemed within 5 minutes of issuance',
    )
  })

  it('tells people of one name apart by their provider', () => {
    const { NameQualifier } = answer<{ NameQualifier: string }>(start, 'sts.AssumeRoleWithSAML', staff(), nobody)
    // printf '%s' 'https://idp.pinebox.example/saml111122223333/Pinebox' | openssl sha1 -binary | base64
    expect(NameQualifier).toBe('79Fhp/XhKbfOA0MVLpFekN6NLKg=')
    const { event } = call(start, nobody, 'sts.AssumeRoleWithSAML', staff())
    expect(event).toMatchObject({
      userIdentity: { type: 'SAMLUser', userName: 'mia' },
      requestParameters: { roleSessionName: 'mia@pinebox.example', principalArn: PROVIDER },
    })
    const { world, session } = opened(start, nobody, 'sts.AssumeRoleWithSAML', staff())
    expect(keysOf(world, session, 's3.ListObjectsV2', list)).toMatchObject({
      'saml:namequalifier': NameQualifier,
      'saml:sub_type': 'persistent',
      'aws:FederatedProvider': PROVIDER,
    })
  })
})

describe('AssumeRoot', () => {
  const MEMBER = '444455556666'
  const task = (name: string) => ({ TaskPolicyArn: { arn: `arn:aws:iam::aws:policy/root-task/${name}` } })
  const unlock = { TargetPrincipal: `arn:aws:iam::${MEMBER}:root`, ...task('S3UnlockBucketPolicy') }

  const cases: readonly (readonly [string, object, string])[] = [
    ['a task', unlock, 'ok'],
    ['no task at all', { ...unlock, TaskPolicyArn: {} }, 'ValidationError'],
    [
      'a policy that is no task',
      { ...unlock, TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/AdministratorAccess' } },
      'ValidationError',
    ],
    ['an account that is not there', { ...unlock, TargetPrincipal: '999999999999' }, 'AccessDenied'],
    [
      'what names no account',
      { ...unlock, TargetPrincipal: 'somebody else' },
      'ValidationError: somebody else is invalid',
    ],
  ]
  it.each(cases)('answers %s', (_what, input, text) => {
    expect(outcome(testWorld, 'sts.AssumeRoot', input)).toContain(text)
  })

  it('is closed to root, and where root access is not centralized', () => {
    expect(outcome(testWorld, 'sts.AssumeRoot', unlock, { identity: 'root' })).toContain('AccessDenied')
    expect(outcome(start, 'sts.AssumeRoot', unlock)).toContain('AccessDenied')
  })

  it('does its task as root, and nothing else', () => {
    const { world, session } = opened(testWorld, ana, 'sts.AssumeRoot', unlock)
    expect(outcome(world, 's3.ListBuckets', {}, session)).toBe('ok')
    expect(outcome(world, 'iam.ListUsers', {}, session)).toContain(
      'with an explicit deny in a session policy: arn:aws:iam::aws:policy/root-task',
    )
    const { event } = call(world, session, 's3.ListBuckets', {})
    expect(event?.userIdentity).toMatchObject({
      type: 'Root',
      accountId: MEMBER,
      sessionContext: { assumedRoot: 'true' },
    })
  })
})

describe('DecodeAuthorizationMessage', () => {
  const [evaluation] = call(
    after(start, [
      'iam.PutUserPolicy',
      {
        UserName: 'ben',
        PolicyName: 'no',
        PolicyDocument: policyText({ Sid: 'No', Effect: 'Deny', Action: 's3:*', Resource: '*' }),
      },
    ]),
    ben,
    's3.ListObjectsV2',
    list,
  ).evaluations

  it('tells what was decided, and on what', () => {
    const EncodedMessage = evaluation ? encoded(evaluation) : ''
    const { DecodedMessage } = answer<{ DecodedMessage: string }>(start, 'sts.DecodeAuthorizationMessage', {
      EncodedMessage,
    })
    expect(JSON.parse(DecodedMessage)).toMatchObject({
      allowed: false,
      explicitDeny: true,
      matchedStatements: {
        items: [{ statementId: 'No', effect: 'DENY', actions: { items: [{ value: 's3:*' }] } }],
      },
      context: {
        principal: { arn: `arn:aws:iam::${ACCOUNT}:user/ben` },
        action: 's3:ListBucket',
        conditions: { items: expect.arrayContaining([{ key: 'aws:username', values: { items: [{ value: 'ben' }] } }]) },
      },
    })
  })

  it.each(['nothing', 'bm90aGluZw==', '////'])('refuses %s', (EncodedMessage) => {
    expect(outcome(start, 'sts.DecodeAuthorizationMessage', { EncodedMessage })).toBe(
      'InvalidAuthorizationMessageException: Message is not valid',
    )
  })
})

describe('GetWebIdentityToken', () => {
  const input = { Audience: ['https://api.example.com'], SigningAlgorithm: 'ES384' }
  it('is off until the account turns it on', () => {
    expect(outcome(testAccount(), 'sts.GetWebIdentityToken', input)).toContain('OutboundWebIdentityFederationDisabled')
    expect(outcome(start, 'sts.GetWebIdentityToken', { ...input, SigningAlgorithm: 'HS256' })).toContain(
      'ValidationError',
    )
  })
  it('names who asks, and ends before the session does', () => {
    const allowed = after(start, [
      'iam.PutRolePolicy',
      {
        RoleName: 'Editor',
        PolicyName: 'tokens',
        PolicyDocument: policyText({ Effect: 'Allow', Action: 'sts:GetWebIdentityToken', Resource: '*' }),
      },
    ])
    const { world, session } = opened(allowed, ben, 'sts.AssumeRole', {
      RoleArn: role('Editor'),
      RoleSessionName: 'ben',
      DurationSeconds: 900,
    })
    const { WebIdentityToken } = answer<{ WebIdentityToken: string }>(world, 'sts.GetWebIdentityToken', input, session)
    expect(WebIdentityToken).toContain(`"subject":"${role('Editor')}"`)
    expect(outcome(world, 'sts.GetWebIdentityToken', { ...input, DurationSeconds: 901 }, session)).toContain(
      'SessionDurationEscalationException',
    )
  })
})

describe('GetDelegatedAccessToken', () => {
  it('trades a token for the role that was granted, for a while', () => {
    const TradeInToken = mintTradeInToken(start, role('Editor'))
    const { world, session } = opened(start, ana, 'sts.GetDelegatedAccessToken', { TradeInToken })
    expect(outcome(world, 's3.ListObjectsV2', list, session)).toBe('ok')
    const late = { ...start, now: start.now + 300_000 }
    expect(outcome(late, 'sts.GetDelegatedAccessToken', { TradeInToken })).toContain('ExpiredTradeInTokenException')
    expect(outcome(start, 'sts.GetDelegatedAccessToken', { TradeInToken: 'x' })).toContain('ValidationError')
  })
})
