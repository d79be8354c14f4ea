import { describe, expect, it } from 'vitest'
import type { World } from '#account'
import { testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'
import { BUCKET, define, permit, ReportDefinition, ReportName } from './testReport.ts'

const world = after(testAccount(), permit, define)
const later = (before: World, hours: number): World => ({ ...before, now: before.now + hours * 3_600_000 })
const keys = (before: World) =>
  answer<{ Contents?: readonly { Key: string }[] }>(before, 's3.ListObjectsV2', {
    Bucket: BUCKET,
    Prefix: 'reports/',
  }).Contents?.map(({ Key }) => Key) ?? []
const statusOf = (before: World) =>
  answer<{ ReportDefinitions: readonly { ReportStatus?: object }[] }>(before, 'cur.DescribeReportDefinitions', {})
    .ReportDefinitions[0]?.ReportStatus

describe('delivery', () => {
  it('comes after a day', () => {
    expect(keys(later(world, 23))).toEqual([])
    expect(statusOf(later(world, 23))).toBeUndefined()
    expect(keys(later(world, 24))).toEqual([
      'reports/costs/20261101-20261201/costs-00001.csv.gz',
      'reports/costs/20261101-20261201/costs-Manifest.json',
    ])
    expect(statusOf(later(world, 24))).toEqual({ lastDelivery: '20261124T090003Z', lastStatus: 'SUCCESS' })
  })
  it('needs the bucket and its policy', () => {
    const closed = after(world, ['s3.DeleteBucketPolicy', { Bucket: BUCKET }])
    expect(statusOf(later(closed, 24))).toMatchObject({ lastStatus: 'ERROR_PERMISSIONS' })
    expect(keys(later(closed, 24))).toEqual([])
    const { [BUCKET]: _, ...buckets } = world.accounts[world.home]?.s3.buckets ?? {}
    const home = world.accounts[world.home]
    const emptied = home ? { ...world, accounts: { [world.home]: { ...home, s3: { ...home.s3, buckets } } } } : world
    expect(statusOf(later(emptied, 24))).toMatchObject({ lastStatus: 'ERROR_NO_BUCKET' })
  })
})

describe('a definition', () => {
  const other = { ...ReportDefinition, ReportName: 'others' }
  const athena = {
    ...other,
    AdditionalArtifacts: ['ATHENA'],
    Format: 'Parquet',
    Compression: 'Parquet',
    ReportVersioning: 'OVERWRITE_REPORT',
  }
  it.each<[string, object, string]>([
    ['a name twice', ReportDefinition, 'DuplicateReportNameException'],
    [
      'a bucket that does not let it in',
      { ...other, S3Bucket: 'pinebox-photos' },
      'ValidationException: Failed to verify',
    ],
    ['a bucket of nobody', { ...other, S3Bucket: 'pinebox-nothing' }, 'ValidationException: Failed to verify'],
    ['another Region', { ...other, S3Region: 'us-east-1' }, 'ValidationException'],
    ['a compression of another format', { ...other, Compression: 'Parquet' }, 'ValidationException'],
    ['Athena', athena, 'ok'],
    ['Athena and CSV', { ...athena, Format: 'textORcsv', Compression: 'GZIP' }, 'ValidationException'],
    ['Athena and versions', { ...athena, ReportVersioning: 'CREATE_NEW_REPORT' }, 'ValidationException'],
    ['Athena and no prefix', { ...athena, S3Prefix: '' }, 'ValidationException'],
    ['Athena and others', { ...athena, AdditionalArtifacts: ['ATHENA', 'REDSHIFT'] }, 'ValidationException'],
  ])('is put: %s', (_, definition, expected) => {
    expect(outcome(world, 'cur.PutReportDefinition', { ReportDefinition: definition })).toMatch(expected)
  })
  it('has its quota', () => {
    const full = after(
      world,
      ...'abcdefghi'
        .split('')
        .map((name) => ['cur.PutReportDefinition', { ReportDefinition: { ...other, ReportName: name } }] as const),
    )
    expect(outcome(full, 'cur.PutReportDefinition', { ReportDefinition: other })).toMatch('ReportLimitReachedException')
  })
  it('is changed, tagged and deleted', () => {
    const hourly = { ...ReportDefinition, TimeUnit: 'HOURLY' }
    const changed = after(
      world,
      ['cur.ModifyReportDefinition', { ReportName, ReportDefinition: hourly }],
      ['cur.TagResource', { ReportName, Tags: [{ Key: 'team', Value: 'audit' }] }],
    )
    expect(answer(changed, 'cur.DescribeReportDefinitions', {})).toEqual({ ReportDefinitions: [hourly] })
    expect(answer(changed, 'cur.ListTagsForResource', { ReportName })).toEqual({
      Tags: [{ Key: 'team', Value: 'audit' }],
    })
    const rename = { ReportName, ReportDefinition: { ...hourly, ReportName: 'x' } }
    expect(outcome(changed, 'cur.ModifyReportDefinition', rename)).toMatch('ValidationException')
    const gone = after(changed, ['cur.DeleteReportDefinition', { ReportName }])
    expect(answer(gone, 'cur.DescribeReportDefinitions', {})).toEqual({ ReportDefinitions: [] })
    expect(outcome(gone, 'cur.ListTagsForResource', { ReportName })).toMatch('ResourceNotFoundException')
  })
})
