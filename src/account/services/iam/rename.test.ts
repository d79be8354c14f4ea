import { describe, expect, it } from 'vitest'
import { call, mergeFixture, type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, dan, fixture, PHOTOS, policyText, testAccount } from '../../testAccount.ts'

const BEN = `arn:aws:iam::${ACCOUNT}:user/ben`
const EDITOR = `arn:aws:iam::${ACCOUNT}:role/Editor`
const assume = { RoleArn: EDITOR, RoleSessionName: 'work' }
const forBen = policyText(
  { Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject', Resource: `arn:aws:s3:::${PHOTOS}/*` },
  {
    Effect: 'Allow',
    Principal: { AWS: [BEN, `arn:aws:iam::${ACCOUNT}:user/dan`] },
    Action: 's3:ListBucket',
    Resource: `arn:aws:s3:::${PHOTOS}`,
  },
)

function newWorld(): World {
  const { world } = worldFrom(mergeFixture(fixture, { buckets: { [PHOTOS]: { policy: forBen } } }))
  if (!world) throw new Error('no world')
  return world
}

function after(world: World, ...calls: readonly (readonly [operation: string, input: object])[]): World {
  return calls.reduce((before, [operation, input]) => {
    const { world: next, result } = call(before, ana, operation, input)
    expect(result).toMatchObject({ ok: true })
    return next
  }, world)
}

const list = (world: World, who: object) =>
  call(world, who as typeof ben, 's3.ListObjectsV2', { Bucket: PHOTOS }).result.ok

describe('a user who is renamed', () => {
  const benedict = { identity: 'user/benedict' }
  const renamed = () =>
    after(newWorld(), ['iam.UpdateUser', { UserName: 'ben', NewUserName: 'benedict', NewPath: '/studio/' }])

  it('is the same user', () => {
    const idOf = (world: World, UserName: string) => {
      const { result } = call(world, ana, 'iam.GetUser', { UserName })
      return result.ok && 'UserName' in result.output.User ? result.output.User : undefined
    }
    const before = idOf(newWorld(), 'ben')
    expect(before).toBeDefined()
    expect(idOf(renamed(), 'benedict')).toEqual({
      ...before,
      Path: '/studio/',
      UserName: 'benedict',
      Arn: `arn:aws:iam::${ACCOUNT}:user/studio/benedict`,
    })
    expect(idOf(renamed(), 'ben')).toBeUndefined()
  })
  it('keeps what policies on resources and roles give', () => {
    expect(list(newWorld(), ben)).toBe(true)
    expect(list(renamed(), benedict)).toBe(true)
    expect(call(renamed(), benedict, 'sts.AssumeRole', assume).result.ok).toBe(true)
  })
  it('needs the permission on the old and on the new name', () => {
    const input = { UserName: 'ben', NewUserName: 'benedict' }
    const { evaluations } = call(testAccount(), ben, 'iam.UpdateUser', input)
    expect(evaluations.map(({ permission }) => permission.resource)).toEqual([BEN, `${BEN}edict`])
  })
  it('may change the case of the name', () => {
    expect(call(testAccount(), ana, 'iam.UpdateUser', { UserName: 'ben', NewUserName: 'Ben' }).result.ok).toBe(true)
  })
})

describe('a user who is deleted and made again', () => {
  const again = () =>
    after(newWorld(), ['iam.DeleteUser', { UserName: 'ben' }], ['iam.CreateUser', { UserName: 'ben' }])

  it('is somebody else to every policy that named the first one', () => {
    expect(list(again(), ben)).toBe(false)
    expect(list(again(), dan)).toBe(true)
    expect(call(again(), ben, 'sts.AssumeRole', assume).result).toMatchObject({ error: { code: 'AccessDenied' } })
  })
  it('leaves a bare id behind, which nobody can save again', () => {
    const { result } = call(again(), ana, 'iam.GetRole', { RoleName: 'Editor' })
    const trust = result.ok ? result.output.Role.AssumeRolePolicyDocument : ''
    expect(trust).toMatch(/"AWS": "AIDA[A-Z2-7]{17}"/)
    expect(
      call(again(), ana, 'iam.UpdateAssumeRolePolicy', { RoleName: 'Editor', PolicyDocument: trust }).result,
    ).toMatchObject({
      error: {
        code: 'MalformedPolicyDocument',
        message: expect.stringMatching(/^Invalid principal in policy: "AWS":"AIDA/),
      },
    })
  })
})

describe('a role that is deleted', () => {
  it('ends its sessions, whoever comes after it under the name', () => {
    const { world, result } = call(newWorld(), ben, 'sts.AssumeRole', { ...assume })
    if (!result.ok) throw new Error(result.error.message)
    const { AccessKeyId, SecretAccessKey, SessionToken } = result.output.Credentials
    const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    expect(call(world, keys, 'sts.GetCallerIdentity', {}).result.ok).toBe(true)
    const again = after(
      world,
      ['iam.DetachRolePolicy', { RoleName: 'Editor', PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/ReadPhotos` }],
      ['iam.DeleteRole', { RoleName: 'Editor' }],
      [
        'iam.CreateRole',
        {
          RoleName: 'Editor',
          AssumeRolePolicyDocument: policyText({ Effect: 'Allow', Principal: { AWS: BEN }, Action: 'sts:AssumeRole' }),
        },
      ],
    )
    expect(call(again, keys, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      error: { code: 'InvalidClientTokenId' },
    })
  })
})

describe('a group that is renamed', () => {
  it('keeps its members and what they may do', () => {
    const world = after(testAccount(), ['iam.UpdateGroup', { GroupName: 'Readers', NewGroupName: 'Lookers' }])
    expect(call(world, ana, 'iam.ListGroupsForUser', { UserName: 'dan' }).result).toMatchObject({
      output: { Groups: [{ GroupName: 'Lookers' }] },
    })
    expect(call(world, dan, 's3.ListObjectsV2', { Bucket: PHOTOS }).result.ok).toBe(true)
  })
})
