import { describe, expect, it } from 'vitest'
import { call, type World } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, root, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const BUCKET = 'pinebox-logs'
const trailArn = (name: string) => `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/${name}`
const make = { Name: 'second', S3BucketName: BUCKET }

/** A policy as the CloudTrail User Guide writes it, with one thing changed. */
const bucketPolicy = (change: object = {}, writes: object = {}): Step => [
  's3.PutBucketPolicy',
  {
    Bucket: BUCKET,
    Policy: policyText(
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:GetBucketAcl',
        Resource: `arn:aws:s3:::${BUCKET}`,
        ...change,
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${BUCKET}/AWSLogs/${ACCOUNT}/*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
        ...writes,
      },
    ),
  },
]

describe('a trail', () => {
  // AWS: CloudTrail API Reference, CreateTrail, "Errors"; User Guide, "Naming requirements", 2026-11.
  it.each<readonly [string, object, string]>([
    [
      'a short name',
      { Name: 'ab' },
      'InvalidTrailNameException: Trail name too short. Minimum allowed length: 3 characters. Specified name length: 2 characters.',
    ],
    [
      'a long name',
      { Name: 'a'.repeat(129) },
      'InvalidTrailNameException: Trail name too long. Maximum allowed length: 128 characters. Specified name length: 129 characters.',
    ],
    [
      'a name with a space',
      { Name: 'my trail' },
      'InvalidTrailNameException: Trail name or ARN can only contain uppercase letters',
    ],
    [
      'a name that begins with a dot',
      { Name: '.trail' },
      'InvalidTrailNameException: Trail name must starts with a letter or number.',
    ],
    [
      'a name that ends with a dot',
      { Name: 'trail.' },
      'InvalidTrailNameException: Trail name must ends with a letter or number.',
    ],
    ['a name with two dots', { Name: 'my..trail' }, 'InvalidTrailNameException'],
    ['an address', { Name: '192.168.5.4' }, 'InvalidTrailNameException'],
    [
      'a name twice',
      { Name: 'main' },
      `TrailAlreadyExistsException: Trail main already exists for customer: ${ACCOUNT}`,
    ],
    [
      'a bucket that is not there',
      { S3BucketName: 'nothing-here' },
      'S3BucketDoesNotExistException: S3 bucket nothing-here does not exist!',
    ],
    ['what is no bucket', { S3BucketName: 'Nothing' }, 'InvalidS3BucketNameException'],
    [
      'a bucket that does not let it in',
      { S3BucketName: PHOTOS },
      `InsufficientS3BucketPolicyException: Incorrect S3 bucket policy is detected for bucket: ${PHOTOS}`,
    ],
    ['a folder that the policy does not name', { S3KeyPrefix: 'audit' }, 'InsufficientS3BucketPolicyException'],
    [
      'all Regions without what is global',
      { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false },
      'InvalidParameterCombinationException: Multi-Region trail must include global service events.',
    ],
    [
      'a log group without a role',
      { CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:a:*' },
      'InvalidParameterCombinationException',
    ],
    ['an organization without one', { IsOrganizationTrail: true }, 'OrganizationsNotInUseException'],
    ['a tag of AWS', { TagsList: [{ Key: 'aws:x' }] }, 'InvalidTagParameterException'],
  ])('cannot have %s', (_what, input, error) => {
    expect(outcome(testAccount(), 'cloudtrail.CreateTrail', { ...make, ...input })).toContain(error)
  })

  // AWS: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail", 2026-11.
  it.each<readonly [string, Step, boolean]>([
    ['as AWS writes it', bucketPolicy(), true],
    ['for this trail', bucketPolicy({ Condition: { StringEquals: { 'aws:SourceArn': trailArn('second') } } }), true],
    ['for another trail', bucketPolicy({ Condition: { StringEquals: { 'aws:SourceArn': trailArn('third') } } }), false],
    [
      "for another's account",
      bucketPolicy({ Condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } } }),
      false,
    ],
    ['for another service', bucketPolicy({ Principal: { Service: 'config.amazonaws.com' } }), false],
    ['for the account itself', bucketPolicy({ Principal: { AWS: ACCOUNT } }), false],
    ['without the log files', bucketPolicy({}, { Action: 's3:GetObject' }), false],
    [
      "in another account's folder",
      bucketPolicy({}, { Resource: `arn:aws:s3:::${BUCKET}/AWSLogs/444455556666/*` }),
      false,
    ],
    [
      'from the office alone',
      bucketPolicy({}, { Effect: 'Deny', Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }),
      false,
    ],
  ])('reads the policy of its bucket: %s', (_what, policy, may) => {
    const result = outcome(after(testAccount(), policy), 'cloudtrail.CreateTrail', make)
    expect(result === 'ok').toBe(may)
  })

  it('is for one Region and does not log, as the API makes it', () => {
    const world = after(testAccount(), ['cloudtrail.CreateTrail', make])
    expect(answer(world, 'cloudtrail.GetTrail', { Name: 'second' })).toEqual({
      Trail: {
        Name: 'second',
        S3BucketName: BUCKET,
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: false,
        HomeRegion: 'eu-west-1',
        TrailARN: trailArn('second'),
        LogFileValidationEnabled: false,
        HasCustomEventSelectors: false,
        HasInsightSelectors: false,
        IsOrganizationTrail: false,
      },
    })
    expect(answer(world, 'cloudtrail.GetTrailStatus', { Name: 'second' })).toMatchObject({ IsLogging: false })
  })

  it('is changed where that is said', () => {
    const world = after(testAccount(), ['cloudtrail.UpdateTrail', { Name: 'main', IsMultiRegionTrail: false }])
    expect(answer(world, 'cloudtrail.GetTrail', { Name: trailArn('main') })).toMatchObject({
      Trail: { IsMultiRegionTrail: false, IncludeGlobalServiceEvents: false, LogFileValidationEnabled: true },
    })
    expect(outcome(testAccount(), 'cloudtrail.UpdateTrail', { Name: 'main', S3BucketName: PHOTOS })).toContain(
      'InsufficientS3BucketPolicyException',
    )
  })

  it.each([
    ['nothing', `TrailNotFoundException: Unknown trail: ${trailArn('nothing')} for the user: ${ACCOUNT}`],
    [trailArn('nothing'), `TrailNotFoundException: Unknown trail: ${trailArn('nothing')} for the user: ${ACCOUNT}`],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`, 'TrailNotFoundException'],
    ['arn:aws:s3:::pinebox-logs', 'CloudTrailARNInvalidException'],
  ])('is not found as %s', (Name, error) => {
    for (const operation of ['GetTrail', 'DeleteTrail', 'StartLogging', 'StopLogging', 'GetTrailStatus', 'UpdateTrail'])
      expect(outcome(testAccount(), `cloudtrail.${operation}`, { Name })).toContain(error)
  })

  it('is one of five at most', () => {
    const more = ['a11', 'a12', 'a13'].map((Name): Step => ['cloudtrail.CreateTrail', { ...make, Name }])
    expect(outcome(after(testAccount(), ...more), 'cloudtrail.CreateTrail', make)).toContain(
      'MaximumNumberOfTrailsExceededException',
    )
  })

  it('passes a role only for who may pass it', () => {
    const PolicyDocument = policyText({ Effect: 'Allow', Action: 'cloudtrail:*', Resource: '*' })
    const world = after(testAccount(), ['iam.PutUserPolicy', { UserName: 'ben', PolicyName: 'trails', PolicyDocument }])
    const logs = {
      CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:trail:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/Editor`,
    }
    expect(outcome(world, 'cloudtrail.CreateTrail', make, ben)).toBe('ok')
    expect(outcome(world, 'cloudtrail.CreateTrail', { ...make, ...logs }, ben)).toContain('iam:PassRole')
  })

  it('is listed with the others, and keeps tags', () => {
    const world = after(testAccount(), [
      'cloudtrail.AddTags',
      { ResourceId: trailArn('main'), TagsList: [{ Key: 'team', Value: 'x' }, { Key: 'b' }] },
    ])
    expect(answer(world, 'cloudtrail.ListTrails', {})).toMatchObject({
      Trails: [{ Name: 'main' }, { Name: 'insightful' }],
    })
    expect(answer(world, 'cloudtrail.DescribeTrails', { trailNameList: ['main', 'gone'] })).toMatchObject({
      trailList: [{ Name: 'main' }],
    })
    expect(answer(world, 'cloudtrail.ListTags', { ResourceIdList: [trailArn('main')] })).toEqual({
      ResourceTagList: [
        {
          ResourceId: trailArn('main'),
          TagsList: [
            { Key: 'team', Value: 'x' },
            { Key: 'b', Value: '' },
          ],
        },
      ],
    })
    const many = Array.from({ length: 51 }, (_, at) => ({ Key: String(at) }))
    expect(outcome(world, 'cloudtrail.AddTags', { ResourceId: trailArn('main'), TagsList: many })).toContain(
      'TagsLimitExceededException',
    )
    expect(outcome(world, 'cloudtrail.ListTags', { ResourceIdList: ['main'] })).toContain(
      'CloudTrailARNInvalidException',
    )
  })
})

describe('event selectors', () => {
  const put = (input: object) => outcome(testAccount(), 'cloudtrail.PutEventSelectors', { TrailName: 'main', ...input })
  const basic = (...EventSelectors: readonly object[]) => ({ EventSelectors })
  const advanced = (...FieldSelectors: readonly object[]) => ({ AdvancedEventSelectors: [{ FieldSelectors }] })

  it.each<readonly [string, object]>([
    ['none', {}],
    ['both kinds', { ...basic({}), ...advanced({ Field: 'eventCategory', Equals: ['Management'] }) }],
    ['six', basic({}, {}, {}, {}, {}, {})],
    ['another type', basic({ DataResources: [{ Type: 'AWS::EC2::Instance', Values: ['arn:aws:ec2'] }] })],
    ['what is no ARN', basic({ DataResources: [{ Type: 'AWS::S3::Object', Values: [PHOTOS] }] })],
    [
      '251 resources',
      basic({
        DataResources: [{ Type: 'AWS::S3::Object', Values: Array.from({ length: 251 }, () => 'arn:aws:s3:::a/') }],
      }),
    ],
    ['what cannot be left out', basic({ ExcludeManagementEventSources: ['iam.amazonaws.com'] })],
    ['no category', advanced({ Field: 'readOnly', Equals: ['true'] })],
    ['data of no type', advanced({ Field: 'eventCategory', Equals: ['Data'] })],
    [
      'an unknown field',
      advanced({ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'mood', Equals: ['good'] }),
    ],
  ])('cannot be %s', (_what, input) => {
    expect(put(input)).toContain('InvalidEventSelectorsException')
  })

  it('are every management event, until others are put', () => {
    const selectors = (world: World) => answer(world, 'cloudtrail.GetEventSelectors', { TrailName: 'main' })
    const standard = {
      ReadWriteType: 'All',
      IncludeManagementEvents: true,
      DataResources: [],
      ExcludeManagementEventSources: [],
    }
    expect(selectors(testAccount())).toEqual({ TrailARN: trailArn('main'), EventSelectors: [standard] })
    const world = after(testAccount(), [
      'cloudtrail.PutEventSelectors',
      { TrailName: 'main', ...basic({ ReadWriteType: 'WriteOnly' }) },
    ])
    expect(selectors(world)).toMatchObject({ EventSelectors: [{ ...standard, ReadWriteType: 'WriteOnly' }] })
  })
})

describe('Insights', () => {
  it('is off, until a trail selects what to look out for', () => {
    expect(outcome(testAccount(), 'cloudtrail.GetInsightSelectors', { TrailName: 'main' })).toContain(
      'InsightNotEnabledException',
    )
    const InsightSelectors = [{ InsightType: 'ApiErrorRateInsight' }]
    const world = after(testAccount(), ['cloudtrail.PutInsightSelectors', { TrailName: 'main', InsightSelectors }])
    expect(answer(world, 'cloudtrail.GetInsightSelectors', { TrailName: 'main' })).toMatchObject({ InsightSelectors })
    expect(outcome(world, 'cloudtrail.GetInsightSelectors', {})).toContain('InvalidParameterException')
    expect(outcome(world, 'cloudtrail.GetInsightSelectors', { TrailName: 'main', EventDataStore: 'abc' })).toContain(
      'InvalidParameterCombinationException',
    )
  })
})

describe('the event history', () => {
  interface Found {
    readonly Events: readonly {
      readonly EventName: string
      readonly EventId: string
      readonly Username: string
      readonly Resources: readonly object[]
      readonly CloudTrailEvent: string
    }[]
    readonly NextToken?: string
  }
  const world = after(
    testAccount(),
    ['iam.CreateUser', { UserName: 'zoe' }],
    ['s3.GetObject', { Bucket: PHOTOS, Key: 'read.me' }],
    ['s3.GetBucketPolicy', { Bucket: 'pinebox-open' }, root],
    ['iam.DeleteUser', { UserName: 'zoe' }],
  )
  const look = (input: object, at: World = world) => answer<Found>(at, 'cloudtrail.LookupEvents', input)
  const names = (input: object) => look(input).Events.map(({ EventName }) => EventName)
  const by = (AttributeKey: string, AttributeValue: string) => ({
    LookupAttributes: [{ AttributeKey, AttributeValue }],
  })

  it('has what was managed, newest first, and no data', () => {
    expect(names({})).toEqual(['DeleteUser', 'GetBucketPolicy', 'CreateUser'])
  })

  it.each<readonly [string, object, readonly string[]]>([
    ['its name', by('EventName', 'CreateUser'), ['CreateUser']],
    ['who reads', by('ReadOnly', 'true'), ['GetBucketPolicy']],
    ['the user', by('Username', 'ana'), ['DeleteUser', 'CreateUser']],
    ['the root user', by('Username', 'root'), ['GetBucketPolicy']],
    ['the type of a resource', by('ResourceType', 'AWS::IAM::User'), ['DeleteUser', 'CreateUser']],
    ['the name of a resource', by('ResourceName', 'pinebox-open'), ['GetBucketPolicy']],
    ['the service', by('EventSource', 'iam.amazonaws.com'), ['DeleteUser', 'CreateUser']],
    ['what never was', by('EventId', 'x'), []],
    ['unusual activity', { EventCategory: 'insight' }, []],
    [
      'a time',
      { StartTime: '2026-11-23T09:00:01Z', EndTime: '2026-11-23T09:00:03Z' },
      ['GetBucketPolicy', 'CreateUser'],
    ],
    ['a time in seconds', { StartTime: String(Date.parse('2026-11-23T09:00:04Z') / 1000) }, ['DeleteUser']],
    ['a time without a zone', { StartTime: '2026-11-23T09:00:04' }, ['DeleteUser']],
    ['an hour elsewhere', { StartTime: '2026-11-23T10:00:04+01:00' }, ['DeleteUser']],
  ])('is looked up by %s', (_what, input, found) => {
    expect(names(input)).toEqual(found)
  })

  it('holds the whole event as a text', () => {
    const [event] = look({}).Events
    expect(JSON.parse(event?.CloudTrailEvent ?? '')).toEqual(world.trail.at(-1))
  })

  it('goes on from page to page', () => {
    const first = look({ MaxResults: 2 })
    const second = look({ MaxResults: 2, NextToken: first.NextToken })
    expect([first.Events.length, second.Events.length, second.NextToken]).toEqual([2, 1, undefined])
  })

  it('forgets after 90 days', () => {
    expect(look({}, { ...world, now: world.now + 91 * 86_400_000 }).Events).toEqual([])
  })

  it.each<readonly [string, object, string]>([
    [
      'two attributes',
      { LookupAttributes: [...by('EventName', 'a').LookupAttributes, ...by('Username', 'b').LookupAttributes] },
      'InvalidLookupAttributesException',
    ],
    ['time that runs back', { StartTime: '2026-11-24', EndTime: '2026-11-23' }, 'InvalidTimeRangeException'],
    ['a token of nobody', { NextToken: 'x' }, 'InvalidNextTokenException'],
    ['a page that is too long', { MaxResults: 51 }, 'ValidationException'],
    ['what is no time', { StartTime: 'yesterday' }, 'ValidationException'],
  ])('refuses %s', (_what, input, error) => {
    expect(outcome(world, 'cloudtrail.LookupEvents', input)).toContain(error)
  })

  it('is written down as being read, but a refusal goes by one name for every service', () => {
    const { event, result } = call(world, ben, 'cloudtrail.LookupEvents', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'AccessDeniedException', status: 400 } })
    expect(event).toMatchObject({ eventName: 'LookupEvents', readOnly: true, errorCode: 'AccessDenied' })
    expect(call(world, ana, 'cloudtrail.LookupEvents', {}).event).not.toHaveProperty('errorCode')
  })
})

describe('ListPublicKeys', () => {
  it('names the keys of a time, each but once', () => {
    const keys = (input: object) =>
      answer<{ PublicKeyList: readonly { Fingerprint: string }[] }>(testAccount(), 'cloudtrail.ListPublicKeys', input)
        .PublicKeyList
    expect(keys({})).toHaveLength(1)
    const many = keys({ StartTime: '2026-01-01', EndTime: '2026-11-01' })
    expect(new Set(many.map(({ Fingerprint }) => Fingerprint)).size).toBe(many.length)
    expect(many.length).toBeGreaterThan(9)
  })
})
