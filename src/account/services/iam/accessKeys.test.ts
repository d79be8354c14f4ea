import { describe, expect, it } from 'vitest'
import { call, type Credentials, mergeFixture, type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, cleo, dan, fixture, KEY, PHOTOS, root, SECRET, testAccount } from '../../testAccount.ts'

const keys: Credentials = { accessKeyId: KEY, secretAccessKey: SECRET }
const list = { Bucket: PHOTOS }

const lastUsed = (world: World, AccessKeyId = KEY) => {
  const { result } = call(world, ana, 'iam.GetAccessKeyLastUsed', { AccessKeyId })
  return result.ok ? result.output : undefined
}

describe('when a key was last used', () => {
  const NEVER = { ServiceName: 'N/A', Region: 'N/A' }
  const S3 = { LastUsedDate: '2026-11-23T09:00:01Z', ServiceName: 's3', Region: 'eu-west-1' }
  const IAM = { LastUsedDate: '2026-11-23T09:00:01Z', ServiceName: 'iam', Region: 'us-east-1' }
  const uses: readonly (readonly [
    what: string,
    who: Credentials,
    operation: string,
    input: object,
    ok: boolean,
    seen: object,
  ])[] = [
    ['a call', keys, 's3.ListObjectsV2', list, true, S3],
    ['a call that is refused', keys, 'iam.ListUsers', {}, false, IAM],
    ['a call that fails', keys, 'iam.GetUser', { UserName: 'x y' }, false, IAM],
    ['a wrong secret', { ...keys, secretAccessKey: 'guess' }, 's3.ListObjectsV2', list, false, NEVER],
    ['the console', cleo, 's3.ListObjectsV2', list, true, NEVER],
  ]
  it.each(uses)('follows from %s', (_what, who, operation, input, ok, seen) => {
    const { world, result } = call(testAccount(), who, operation, input)
    expect(result.ok).toBe(ok)
    expect(lastUsed(world)).toEqual({ UserName: 'cleo', AccessKeyLastUsed: seen })
  })
  it('is that of the newest call', () => {
    const { world } = call(testAccount(), keys, 'iam.ListUsers', {})
    expect(lastUsed(call(world, keys, 's3.ListObjectsV2', list).world)?.AccessKeyLastUsed).toMatchObject({
      ServiceName: 's3',
      LastUsedDate: '2026-11-23T09:00:02Z',
    })
  })
  it('is told of no key elsewhere, nor to whoever may not ask', () => {
    const unknown = { AccessKeyId: 'AKIA0000000000000000' }
    expect(call(testAccount(), ana, 'iam.GetAccessKeyLastUsed', unknown).result).toMatchObject({
      error: {
        code: 'AccessDenied',
        message: `User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key AKIA0000000000000000`,
      },
    })
    const { evaluations } = call(testAccount(), ben, 'iam.GetAccessKeyLastUsed', { AccessKeyId: KEY })
    expect(evaluations[0]?.permission.resource).toBe(`arn:aws:iam::${ACCOUNT}:user/studio/cleo`)
  })
  it('can be written into a fixture', () => {
    const key = {
      id: KEY,
      status: 'Active',
      lastUsed: { date: '2026-05-01T00:00:00Z', service: 's3', region: 'eu-west-1' },
    }
    const { world, problems } = worldFrom(mergeFixture(fixture, { users: { cleo: { accessKeys: [key] } } }))
    expect(problems).toEqual([])
    expect(world && lastUsed(world)?.AccessKeyLastUsed).toEqual({ ...S3, LastUsedDate: '2026-05-01T00:00:00Z' })
  })
})

it('a role tells when somebody last worked as it', () => {
  const read = (world: World) => {
    const { result } = call(world, ana, 'iam.GetRole', { RoleName: 'Editor' })
    return result.ok ? result.output.Role.RoleLastUsed : undefined
  }
  expect(read(testAccount())).toEqual({})
  const { world } = call(testAccount(), { identity: 'role/Editor' }, 's3.ListObjectsV2', list)
  expect(read(world)).toEqual({ LastUsedDate: '2026-11-23T09:00:01Z', Region: 'eu-west-1' })
})

describe('rotating a key', () => {
  it('goes by two keys, of which one is switched off before it is deleted', () => {
    const made = call(testAccount(), ana, 'iam.CreateAccessKey', { UserName: 'cleo' })
    if (!made.result.ok) throw new Error(made.result.error.message)
    const { AccessKeyId, SecretAccessKey } = made.result.output.AccessKey
    const second = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
    expect(call(made.world, ana, 'iam.CreateAccessKey', { UserName: 'cleo' }).result).toMatchObject({
      error: { code: 'LimitExceeded' },
    })
    const status = (world: World, Status: 'Active' | 'Inactive') =>
      call(world, ana, 'iam.UpdateAccessKey', { UserName: 'cleo', AccessKeyId: KEY, Status }).world
    const off = status(made.world, 'Inactive')
    expect(call(off, keys, 's3.ListObjectsV2', list).result.ok).toBe(false)
    expect(call(off, second, 's3.ListObjectsV2', list).result.ok).toBe(true)
    expect(call(status(off, 'Active'), keys, 's3.ListObjectsV2', list).result.ok).toBe(true)
    const { world } = call(off, ana, 'iam.DeleteAccessKey', { UserName: 'cleo', AccessKeyId: KEY })
    expect(call(world, ana, 'iam.ListAccessKeys', { UserName: 'cleo' }).result).toMatchObject({
      output: { AccessKeyMetadata: [{ UserName: 'cleo', AccessKeyId, Status: 'Active' }] },
    })
    expect(JSON.stringify(call(world, ana, 'iam.ListAccessKeys', { UserName: 'cleo' }).result)).not.toContain(
      SecretAccessKey,
    )
  })
})

describe('the keys of the root user', () => {
  it('belong to root alone, who makes, sees and deletes them without a name', () => {
    const made = call(testAccount(), root, 'iam.CreateAccessKey', {})
    if (!made.result.ok) throw new Error(made.result.error.message)
    const { AccessKeyId, SecretAccessKey } = made.result.output.AccessKey
    const rootKeys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
    expect(call(made.world, rootKeys, 'sts.GetCallerIdentity', {}).result).toMatchObject({
      output: { Arn: `arn:aws:iam::${ACCOUNT}:root` },
    })
    const summary = (world: World) => {
      const { result } = call(world, ana, 'iam.GetAccountSummary', {})
      return result.ok && result.output.SummaryMap.AccountAccessKeysPresent
    }
    expect(summary(made.world)).toBe(1)
    const used = call(made.world, rootKeys, 's3.ListBuckets', {}).world
    expect(lastUsed(used, AccessKeyId)).toMatchObject({ AccessKeyLastUsed: { ServiceName: 's3' } })
    const { world } = call(used, root, 'iam.DeleteAccessKey', { AccessKeyId })
    expect(summary(world)).toBe(0)
    expect(call(world, rootKeys, 's3.ListBuckets', {}).result.ok).toBe(false)
  })
  it('are not those of a role, which has to say whose keys it means', () => {
    expect(call(testAccount(), { identity: 'role/Editor' }, 'iam.ListAccessKeys', {}).result.ok).toBe(false)
    expect(call(testAccount(), dan, 'iam.ListAccessKeys', {}).evaluations[0]?.permission.resource).toBe(
      `arn:aws:iam::${ACCOUNT}:user/dan`,
    )
  })
})
