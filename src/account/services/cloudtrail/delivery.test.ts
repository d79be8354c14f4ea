import { describe, expect, it } from 'vitest'
import { call, type TrailEvent, type World } from '#account'
import { ACCOUNT, ana, PHOTOS, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const Bucket = 'pinebox-logs'
const MINUTE = 60_000 // milliseconds
const later = (world: World, minutes: number): World => ({ ...world, now: world.now + minutes * MINUTE })

interface Listed {
  readonly Contents: readonly { readonly Key: string; readonly LastModified: string; readonly Size: number }[]
}
const files = (world: World) => answer<Listed>(world, 's3.ListObjectsV2', { Bucket }).Contents
/** Names of the events in every log file there is. */
function logged(world: World): readonly string[] {
  return files(world).flatMap(({ Key }) => {
    const { Body } = answer<{ Body: string }>(world, 's3.GetObject', { Bucket, Key })
    return (JSON.parse(Body) as { Records: readonly TrailEvent[] }).Records.map(({ eventName }) => eventName)
  })
}

const createUser: Step = ['iam.CreateUser', { UserName: 'zoe' }]
const getPolicy: Step = ['s3.GetBucketPolicy', { Bucket: 'pinebox-open' }]
const read: Step = ['s3.GetObject', { Bucket: PHOTOS, Key: 'read.me' }]
const list: Step = ['s3.ListObjectsV2', { Bucket: PHOTOS, Prefix: '2026/' }]
const select = (input: object): Step => ['cloudtrail.PutEventSelectors', { TrailName: 'main', ...input }]
const only = (...FieldSelectors: readonly object[]): Step => select({ AdvancedEventSelectors: [{ FieldSelectors }] })
const data = { Field: 'eventCategory', Equals: ['Data'] }
const objects = { Field: 'resources.type', Equals: ['AWS::S3::Object'] }

describe('log files', () => {
  it('come five minutes after the event, one for each Region', () => {
    const world = after(testAccount(), createUser, getPolicy)
    expect(files(later(world, 4))).toEqual([])
    const [home, global] = files(later(world, 5))
    // AWS: CloudTrail User Guide, "CloudTrail log file name format", 2026-11.
    const name = (region: string) =>
      new RegExp(
        `^AWSLogs/${ACCOUNT}/CloudTrail/${region}/2026/11/23/${ACCOUNT}_CloudTrail_${region}_20261123T0905Z_\\w{16}\\.json\\.gz$`,
      )
    expect(home?.Key).toMatch(name('eu-west-1'))
    expect(global?.Key).toMatch(name('us-east-1'))
    expect(home?.LastModified).toBe('2026-11-23T09:05:01Z')
  })

  it('hold the records as they are in the trail, and know their size', () => {
    const world = later(after(testAccount(), getPolicy), 6)
    const [file] = files(world)
    const { Body } = answer<{ Body: string }>(world, 's3.GetObject', { Bucket, Key: file?.Key })
    expect(JSON.parse(Body)).toEqual({ Records: [world.trail[0]] })
    expect(file?.Size).toBe(Body.length)
  })

  it('are the same, however long nobody looked', () => {
    const world = later(after(later(after(testAccount(), getPolicy), 20), getPolicy), 60)
    const stepped = after(later(after(later(after(testAccount(), getPolicy), 20), getPolicy), 10), getPolicy)
    expect(files(world).map(({ LastModified }) => LastModified)).toEqual([
      '2026-11-23T09:05:01Z',
      '2026-11-23T09:25:02Z',
    ])
    expect(files(stepped).slice(0, 2)).toEqual(files(world))
  })

  it('are objects like any other: copied, deleted, and gone for good', () => {
    const world = later(after(testAccount(), getPolicy), 6)
    const Key = files(world)[0]?.Key
    const copied = after(
      world,
      ['s3.CopyObject', { Bucket: PHOTOS, Key: 'copy', CopySource: `${Bucket}/${Key}` }],
      ['s3.DeleteObject', { Bucket, Key }],
    )
    expect(answer<{ Body: string }>(copied, 's3.GetObject', { Bucket: PHOTOS, Key: 'copy' }).Body).toContain(
      'GetBucketPolicy',
    )
    expect(logged(later(copied, 0))).not.toContain('GetBucketPolicy')
  })

  // AWS: CloudTrail User Guide, "Logging management events" and "Logging data events", 2026-11.
  it.each<readonly [string, readonly Step[], readonly string[]]>([
    ['management events, and no data', [createUser, read, getPolicy], ['GetBucketPolicy', 'CreateUser']],
    [
      'what was called until logging stopped, that call included',
      [getPolicy, ['cloudtrail.StopLogging', { Name: 'main' }], createUser],
      ['GetBucketPolicy', 'StopLogging'],
    ],
    [
      'what comes after logging started again',
      [
        ['cloudtrail.StopLogging', { Name: 'main' }],
        createUser,
        ['cloudtrail.StartLogging', { Name: 'main' }],
        getPolicy,
      ],
      ['StopLogging', 'GetBucketPolicy'],
    ],
    [
      'nothing of IAM in a trail for one Region',
      [['cloudtrail.UpdateTrail', { Name: 'main', IsMultiRegionTrail: false }], createUser, getPolicy],
      ['UpdateTrail', 'GetBucketPolicy'],
    ],
    [
      'writes alone',
      [select({ EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }), createUser, getPolicy],
      ['PutEventSelectors', 'CreateUser'],
    ],
    [
      'data of one prefix',
      [
        select({
          EventSelectors: [
            {
              IncludeManagementEvents: false,
              DataResources: [{ Type: 'AWS::S3::Object', Values: [`arn:aws:s3:::${PHOTOS}/2026`] }],
            },
          ],
        }),
        createUser,
        read,
        list,
      ],
      ['PutEventSelectors', 'ListObjects'],
    ],
    ['data of every bucket', [only(data, objects), createUser, read], ['PutEventSelectors', 'GetObject']],
    [
      'data by its ARN, with an exception',
      [
        only(
          data,
          objects,
          { Field: 'resources.ARN', StartsWith: [`arn:aws:s3:::${PHOTOS}/`] },
          { Field: 'eventName', NotEquals: ['ListObjects'] },
        ),
        read,
        list,
      ],
      ['PutEventSelectors', 'GetObject'],
    ],
    [
      'calls of one user',
      [
        only({ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'userIdentity.arn', EndsWith: ['/dan'] }),
        createUser,
      ],
      ['PutEventSelectors'],
    ],
  ])('hold %s', (_what, steps, names) => {
    expect(logged(later(after(testAccount(), ...steps), 6)).slice(0, names.length + 1)).toEqual(names)
  })

  it('hold what a trail still had when it was deleted', () => {
    const world = after(testAccount(), getPolicy, ['cloudtrail.DeleteTrail', { Name: 'main' }])
    expect(logged(world)).toEqual(['GetBucketPolicy'])
    expect(logged(later(world, 10))).toEqual(['GetBucketPolicy'])
    expect(outcome(world, 'cloudtrail.GetTrail', { Name: 'main' })).toContain('TrailNotFoundException')
  })

  it.each<readonly [string, readonly Step[], readonly Step[], string]>([
    [
      'the bucket does not let CloudTrail in',
      [['s3.DeleteBucketPolicy', { Bucket }]],
      [['s3.PutBucketPolicy', { Bucket, Policy: policyOf(testAccount()) }]],
      'AccessDenied',
    ],
    [
      'the bucket is gone',
      [['s3.DeleteBucket', { Bucket }]],
      [
        ['s3.CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }],
        ['s3.PutBucketPolicy', { Bucket, Policy: policyOf(testAccount()) }],
      ],
      'NoSuchBucket',
    ],
  ])('wait while %s, and come once that is mended', (_what, breaks, mends, LatestDeliveryError) => {
    const broken = later(after(testAccount(), getPolicy, ...breaks), 6)
    expect(answer(broken, 'cloudtrail.GetTrailStatus', { Name: 'main' })).toMatchObject({
      IsLogging: true,
      LatestDeliveryError,
    })
    const mended = after(after(broken, getPolicy), ...mends)
    expect(logged(mended).slice(0, 1)).toEqual(['GetBucketPolicy'])
    expect(answer(mended, 'cloudtrail.GetTrailStatus', { Name: 'main' })).not.toHaveProperty('LatestDeliveryError')
  })

  it('tell their trail when they came', () => {
    const world = later(after(testAccount(), getPolicy), 6)
    expect(answer(world, 'cloudtrail.GetTrailStatus', { Name: 'main' })).toMatchObject({
      LatestDeliveryTime: '2026-11-23T09:05:01Z',
      LatestDeliveryAttemptSucceeded: '2026-11-23T09:05:01Z',
    })
  })

  it('change nothing of the accounts before they are due', () => {
    const { world } = call(testAccount(), ana, getPolicy[0], getPolicy[1])
    const { world: next } = call(world, ana, 's3.GetBucketPolicy', { Bucket: 'nothing-here' })
    expect(next.accounts).toBe(world.accounts)
  })
})

function policyOf(world: World): string {
  return answer<{ Policy: string }>(world, 's3.GetBucketPolicy', { Bucket }).Policy
}
