import { describe, expect, it } from 'vitest'
import { call, type Credentials, type World } from '#account'
import { ACCOUNT, ana, ben, dan, PHOTOS, policyText, root, testAccount } from '../../testAccount.ts'

const role = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`
const editor = { RoleArn: role('Editor'), RoleSessionName: 'ben' }

function assume(world: World, who: Credentials, input: object): { world: World; session: Credentials } {
  const { result, world: after } = call(world, who, 'sts.AssumeRole', { ...editor, ...input })
  if (!result.ok) throw new Error(result.error.message)
  const { AccessKeyId, SecretAccessKey, SessionToken } = result.output.Credentials
  return {
    world: after,
    session: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
  }
}

function withRole(world: World, RoleName: string, statement: object): World {
  const { result, world: after } = call(world, ana, 'iam.CreateRole', {
    RoleName,
    AssumeRolePolicyDocument: policyText({ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }),
  })
  expect(result.ok).toBe(true)
  return after
}

const denied = `is not authorized to perform: sts:AssumeRole on resource: ${role('Editor')}`

describe('AssumeRole', () => {
  // AWS: STS API Reference; texts as recorded, 2026-11.
  const refusals: readonly (readonly [string, Credentials, object, string, string])[] = [
    [
      'whom the role does not trust, although an administrator',
      ana,
      {},
      'AccessDenied',
      `${denied} because no role trust policy allows the sts:AssumeRole action`,
    ],
    ['the root user', root, {}, 'AccessDenied', 'Roles may not be assumed by root accounts.'],
    [
      'what is no ARN',
      ben,
      { RoleArn: 'nothing-valid-in-here' },
      'ValidationError',
      'nothing-valid-in-here is invalid',
    ],
    [
      'a role that is not there, in the same words',
      ben,
      { RoleArn: role('Nothing') },
      'AccessDenied',
      'is not authorized to perform: sts:AssumeRole',
    ],
    [
      'a session longer than the role allows',
      ben,
      { DurationSeconds: 7200 },
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
    [
      'a name with a colon',
      ben,
      { RoleSessionName: 'Session1:2' },
      'ValidationError',
      "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      'a session policy that is too long',
      ben,
      { Policy: policyText({ Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${'x'.repeat(2100)}` }) },
      'PackedPolicyTooLarge',
      'of allotted space, please use smaller policy.',
    ],
    [
      'a session policy that is no policy',
      ben,
      { Policy: '{}' },
      'MalformedPolicyDocument',
      'Missing required field Statement',
    ],
  ]
  it.each(refusals)('refuses %s', (_what, who, input, code, message) => {
    const { result } = call(testAccount(), who, 'sts.AssumeRole', { ...editor, ...input })
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(result.ok ? '' : result.error.message).toContain(message)
  })

  it('makes the caller the role, for as long as was asked', () => {
    const { world, session } = assume(testAccount(), ben, { DurationSeconds: 900 })
    expect(call(world, session, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      ok: true,
      output: {
        Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Editor/ben`,
        UserId: expect.stringMatching(/^AROA\w{17}:ben$/),
      },
    })
    expect(call(world, session, 's3.ListObjectsV2', { Bucket: PHOTOS }).result.ok).toBe(true)
    const late = { ...world, now: world.now + 900_000 }
    expect(call(late, session, 'sts.GetCallerIdentity', {}).result).toMatchObject({ error: { code: 'ExpiredToken' } })
  })

  it('cannot be used without its token', () => {
    const { world, session } = assume(testAccount(), ben, {})
    const { sessionToken: _token, ...keys } = session as {
      accessKeyId: string
      secretAccessKey: string
      sessionToken: string
    }
    expect(call(world, keys, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      error: { code: 'InvalidClientTokenId' },
    })
  })

  it('takes a session policy as a ceiling', () => {
    const Policy = policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })
    const { world, session } = assume(testAccount(), ben, { Policy })
    const { result, evaluations } = call(world, session, 's3.ListObjectsV2', { Bucket: PHOTOS })
    expect(result.ok).toBe(false)
    expect(evaluations[0]?.result.decidedBy).toBe('session')
    expect(call(world, session, 's3.GetObject', { Bucket: PHOTOS, Key: 'read.me' }).result.ok).toBe(true)
  })

  it('hands the external id to the trust policy', () => {
    const Condition = { StringEquals: { 'sts:ExternalId': 'pine-42' } }
    const world = withRole(testAccount(), 'Partner', {
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/dan` },
      Condition,
    })
    const ask = (input: object) =>
      call(world, dan, 'sts.AssumeRole', { RoleArn: role('Partner'), RoleSessionName: 'dan', ...input }).result.ok
    expect([ask({}), ask({ ExternalId: 'pine-41' }), ask({ ExternalId: 'pine-42' })]).toEqual([false, false, true])
  })

  it('lasts an hour at most when a role assumes the next', () => {
    const made = withRole(testAccount(), 'Next', { Principal: { AWS: role('Editor') } })
    const { world, session } = assume(made, ben, {})
    const next = (DurationSeconds: number) =>
      call(world, session, 'sts.AssumeRole', { RoleArn: role('Next'), RoleSessionName: 'x1', DurationSeconds }).result
    expect(next(3600).ok).toBe(true)
    expect(next(3601)).toMatchObject({
      error: {
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      },
    })
  })

  it('says nothing of a trust policy where IAM itself is asked about the role', () => {
    const { evaluations } = call(testAccount(), ana, 'iam.GetRole', { RoleName: 'Editor' })
    expect(evaluations[0]?.policies.resource).toBeUndefined()
  })
})
