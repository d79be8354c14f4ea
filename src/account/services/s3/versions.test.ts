import { describe, expect, it } from 'vitest'
import { call, mfaCode, type World } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, root, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'

const Bucket = PHOTOS
const Key = 'draft.txt'
const object = { Bucket, Key }
const on = ['s3.PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } }] as const
const off = ['s3.PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Suspended' } }] as const
const put = (Body: string) => ['s3.PutObject', { ...object, Body }] as const
const remove = ['s3.DeleteObject', object] as const

interface Listed {
  readonly Versions?: readonly { readonly VersionId: string; readonly IsLatest: boolean; readonly Size: number }[]
  readonly DeleteMarkers?: readonly { readonly VersionId: string; readonly IsLatest: boolean }[]
}
const list = (world: World) => answer<Listed>(world, 's3.ListObjectVersions', { Bucket, Prefix: Key })
const body = (world: World, VersionId?: string) =>
  answer<{ Body: string }>(world, 's3.GetObject', { ...object, ...(VersionId !== undefined && { VersionId }) }).Body

/** Sizes of the versions, newest first, and how many delete markers lie among them. */
function stack(world: World): readonly [sizes: readonly number[], markers: number] {
  const { Versions = [], DeleteMarkers = [] } = list(world)
  return [Versions.map(({ Size }) => Size), DeleteMarkers.length]
}

describe('versioning', () => {
  // AWS: S3 User Guide, "How S3 Versioning works" and "Working with objects in a versioning-suspended bucket", 2026-11.
  it.each<readonly [string, readonly (readonly [string, object])[], readonly number[], number]>([
    ['keeps one version while it never was on', [put('1'), put('22')], [2], 0],
    ['forgets what is deleted while it never was on', [put('1'), remove], [], 0],
    ['keeps every version while it is on', [on, put('1'), put('22')], [2, 1], 0],
    ['keeps what was there before it was on', [put('1'), on, put('22')], [2, 1], 0],
    ['puts a delete marker in front', [on, put('1'), remove, remove], [1], 2],
    ['replaces the null version while it is suspended', [put('1'), on, put('22'), off, put('333')], [3, 2], 0],
    ['replaces the null version by a marker while it is suspended', [put('1'), on, put('22'), off, remove], [2], 1],
    ['replaces that marker in turn', [on, put('22'), off, remove, put('333')], [3, 2], 0],
  ])('%s', (_what, steps, sizes, markers) => {
    expect(stack(after(testAccount(), ...steps))).toEqual([sizes, markers])
  })

  it('hides a deleted object, and brings it back when the marker is deleted', () => {
    const deleted = after(testAccount(), on, put('kept'), remove)
    expect(outcome(deleted, 's3.GetObject', object)).toBe('NoSuchKey: The specified key does not exist.')
    expect(outcome(deleted, 's3.HeadObject', object)).toBe('404: Not Found')
    const [marker] = list(deleted).DeleteMarkers ?? []
    expect(marker?.IsLatest).toBe(true)
    expect(outcome(deleted, 's3.GetObject', { ...object, VersionId: marker?.VersionId })).toBe(
      'MethodNotAllowed: The specified method is not allowed against this resource.',
    )
    const { output, world } = answered(deleted, 's3.DeleteObject', { ...object, VersionId: marker?.VersionId })
    expect(output).toEqual({ DeleteMarker: true, VersionId: marker?.VersionId })
    expect(body(world)).toBe('kept')
  })

  it('reads each version by its id, and says which it is', () => {
    const world = after(testAccount(), on, put('old'), put('newer'))
    const [newest, oldest] = list(world).Versions ?? []
    expect([newest?.IsLatest, oldest?.IsLatest]).toEqual([true, false])
    expect([body(world), body(world, oldest?.VersionId)]).toEqual(['newer', 'old'])
    expect(answer(world, 's3.HeadObject', object)).toMatchObject({ VersionId: newest?.VersionId })
  })

  it.each([
    ['a version that is not there', 'A'.repeat(32), 'NoSuchVersion: The specified version does not exist.'],
    ['what is no version id', 'latest', 'InvalidArgument: Invalid version id specified'],
  ])('refuses %s', (_what, VersionId, error) => {
    expect(outcome(after(testAccount(), on, put('x')), 's3.GetObject', { ...object, VersionId })).toBe(error)
  })

  it('asks for another action when it is about one version', () => {
    const world = after(testAccount(), on, put('x'), [
      'iam.PutUserPolicy',
      {
        UserName: 'ben',
        PolicyName: 'delete',
        PolicyDocument: policyText({ Effect: 'Allow', Action: 's3:DeleteObject', Resource: '*' }),
      },
    ])
    const [version] = list(world).Versions ?? []
    expect(outcome(world, 's3.DeleteObject', object, ben)).toBe('ok')
    expect(outcome(world, 's3.DeleteObject', { ...object, VersionId: version?.VersionId }, ben)).toMatch(
      /^AccessDenied: .* is not authorized to perform: s3:DeleteObjectVersion on resource: "arn:aws:s3:::pinebox-photos\/draft.txt"/,
    )
  })

  it('lists versions page by page', () => {
    const world = after(testAccount(), on, put('1'), put('22'), ['s3.PutObject', { Bucket, Key: `${Key}.bak` }])
    const seen: string[] = []
    let marker: object = {}
    for (let page = 0; page < 4; page++) {
      const shown = answer<Listed & { NextKeyMarker?: string; NextVersionIdMarker?: string }>(
        world,
        's3.ListObjectVersions',
        { Bucket, Prefix: Key, MaxKeys: 1, ...marker },
      )
      seen.push(...(shown.Versions ?? []).map(({ VersionId }) => VersionId))
      if (shown.NextKeyMarker === undefined) break
      marker = { KeyMarker: shown.NextKeyMarker, VersionIdMarker: shown.NextVersionIdMarker }
    }
    expect(seen).toHaveLength(3)
    expect(new Set(seen).size).toBe(3)
    expect(outcome(world, 's3.ListObjectVersions', { Bucket, VersionIdMarker: seen[0] })).toBe(
      'InvalidArgument: A version-id marker cannot be specified without a key marker.',
    )
  })

  it('lets a bucket go only without versions', () => {
    const emptied = (Bucket: string): World => {
      const { Contents } = answer<{ Contents: readonly { Key: string }[] }>(world, 's3.ListObjectsV2', { Bucket })
      return after(world, ['s3.DeleteObjects', { Bucket, Delete: { Objects: Contents.map(({ Key }) => ({ Key })) } }])
    }
    const world = testAccount()
    expect(outcome(world, 's3.DeleteBucket', { Bucket })).toBe(
      'BucketNotEmpty: The bucket you tried to delete is not empty',
    )
    expect(outcome(emptied(Bucket), 's3.DeleteBucket', { Bucket })).toBe('ok')
    expect(outcome(emptied('pinebox-archive'), 's3.DeleteBucket', { Bucket: 'pinebox-archive' })).toBe(
      'BucketNotEmpty: The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    )
  })

  // AWS: S3 User Guide, "Configuring MFA delete", 2026-11.
  it('lets the root user alone turn on MFA delete, and delete versions with a code', () => {
    const serial = `arn:aws:iam::${ACCOUNT}:mfa/root`
    const MFA = `${serial} ${mfaCode(testAccount(), serial) ?? ''}`
    const wrong = `${serial} ${MFA.endsWith('000000') ? '000001' : '000000'}`
    const guard = { Bucket, VersioningConfiguration: { Status: 'Enabled', MFADelete: 'Enabled' } }
    const refused = 'AccessDenied: Mfa Authentication must be used for this request'
    expect(outcome(testAccount(), 's3.PutBucketVersioning', { ...guard, MFA }, ana)).toBe(refused)
    expect(outcome(testAccount(), 's3.PutBucketVersioning', guard, root)).toBe(refused)
    expect(outcome(testAccount(), 's3.PutBucketVersioning', { ...guard, MFA: wrong }, root)).toBe(refused)
    const world = after(testAccount(), ['s3.PutBucketVersioning', { ...guard, MFA }, root], put('x'))
    expect(answer(world, 's3.GetBucketVersioning', { Bucket })).toEqual({ Status: 'Enabled', MFADelete: 'Enabled' })
    const version = { ...object, VersionId: list(world).Versions?.[0]?.VersionId }
    expect(outcome(world, 's3.DeleteObject', version)).toBe(refused)
    expect(outcome(world, 's3.DeleteObject', { ...version, MFA: `${serial} 12345` }, root)).toBe(refused)
    expect(outcome(world, 's3.DeleteObject', { ...version, MFA }, root)).toBe('ok')
    expect(outcome(world, 's3.DeleteObject', object)).toBe('ok') // a delete marker deletes nothing
    expect(outcome(world, off[0], off[1])).toBe(refused)
  })

  it.each([
    ['nothing', {}, 'IllegalVersioningConfigurationException: The Versioning element must be specified'],
    ['off', { Status: 'Off' }, 'ValidationError: 1 validation error detected'],
  ])('cannot be set to %s', (_what, VersioningConfiguration, error) => {
    expect(outcome(testAccount(), 's3.PutBucketVersioning', { Bucket, VersioningConfiguration })).toContain(error)
  })
})

function answered(world: World, operation: string, input: object) {
  const { result, world: next } = call(world, ana, operation, input)
  return { output: result.ok ? result.output : result.error, world: next }
}
