import { describe, expect, it } from 'vitest'
import { call, type Credentials, type TrailEvent, type World } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, READ_PHOTOS, root, testAccount } from './testAccount.ts'

const Bucket = PHOTOS
const Host = `${PHOTOS}.s3.eu-west-1.amazonaws.com`
const bucketResource = { accountId: ACCOUNT, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${PHOTOS}` }
const objectResource = { accountId: ACCOUNT, type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${PHOTOS}/read.me` }

function recorded(who: Credentials, operation: string, input: object, world: World = testAccount()): TrailEvent {
  const { event, world: after } = call(world, who, operation, input)
  if (!event) throw new Error('nothing was recorded')
  expect(after.trail.at(-1)).toEqual(event)
  return event
}

/** Keys as somebody who signs with them, as a command line does. */
function keysOf(user: string): { world: World; keys: Credentials; secret: string } {
  const { world, result } = call(testAccount(), ana, 'iam.CreateAccessKey', { UserName: user })
  if (!result.ok) throw new Error(result.error.message)
  const { AccessKeyId, SecretAccessKey } = result.output.AccessKey
  return {
    world,
    keys: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey },
    secret: SecretAccessKey,
  }
}

// AWS: CloudTrail User Guide, "CloudTrail record contents" 1.11; S3 User Guide, "CloudTrail events", 2026-11.
const management = { managementEvent: true, eventCategory: 'Management' } as const
const data = { managementEvent: false, eventCategory: 'Data' } as const
const rows: readonly (readonly [operation: string, input: object, record: Partial<TrailEvent>])[] = [
  [
    'iam.AttachUserPolicy',
    { UserName: 'ben', PolicyArn: READ_PHOTOS },
    {
      ...management,
      eventSource: 'iam.amazonaws.com',
      eventName: 'AttachUserPolicy',
      awsRegion: 'us-east-1',
      readOnly: false,
      requestParameters: { userName: 'ben', policyArn: READ_PHOTOS },
      responseElements: null,
    },
  ],
  [
    'iam.CreateUser',
    { UserName: 'zoe', Tags: [{ Key: 'team', Value: 'photo' }] },
    {
      ...management,
      readOnly: false,
      requestParameters: { userName: 'zoe', tags: [{ key: 'team', value: 'photo' }] },
      responseElements: {
        user: expect.objectContaining({ userName: 'zoe', arn: `arn:aws:iam::${ACCOUNT}:user/zoe` }),
      },
    },
  ],
  [
    'iam.ListUsers',
    {},
    { ...management, readOnly: true, requestParameters: null, responseElements: null, awsRegion: 'us-east-1' },
  ],
  [
    'sts.GetCallerIdentity',
    {},
    { ...management, eventSource: 'sts.amazonaws.com', awsRegion: 'eu-west-1', readOnly: true, responseElements: null },
  ],
  [
    's3.ListBuckets',
    {},
    {
      ...management,
      readOnly: true,
      requestParameters: { Host: 's3.eu-west-1.amazonaws.com' },
      responseElements: null,
    },
  ],
  [
    's3.ListObjectsV2',
    { Bucket, Prefix: '2026/' },
    {
      ...data,
      eventName: 'ListObjects',
      readOnly: true,
      requestParameters: { 'list-type': '2', prefix: '2026/', bucketName: Bucket, Host },
      resources: [bucketResource],
    },
  ],
  [
    's3.DeleteObjects',
    { Bucket, Delete: { Objects: [{ Key: 'read.me' }] } },
    {
      ...data,
      readOnly: false,
      requestParameters: { delete: '', bucketName: Bucket, Host },
      responseElements: null, // CloudTrail does not say which keys
      resources: [bucketResource],
    },
  ],
  [
    's3.HeadBucket',
    { Bucket },
    { ...data, eventName: 'HeadBucket', readOnly: true, requestParameters: { bucketName: Bucket, Host } },
  ],
  [
    's3.PutBucketVersioning',
    { Bucket, VersioningConfiguration: { Status: 'Enabled' } },
    {
      ...management,
      readOnly: false,
      requestParameters: {
        versioning: '',
        VersioningConfiguration: { Status: 'Enabled' },
        bucketName: Bucket,
        Host,
      },
      responseElements: null,
    },
  ],
  [
    's3.DeletePublicAccessBlock',
    { Bucket },
    { ...management, eventName: 'DeleteBucketPublicAccessBlock', requestParameters: expect.any(Object) },
  ],
  [
    's3control.PutPublicAccessBlock',
    { AccountId: ACCOUNT, PublicAccessBlockConfiguration: { BlockPublicPolicy: true } },
    { ...management, eventSource: 's3.amazonaws.com', eventName: 'PutAccountPublicAccessBlock', readOnly: false },
  ],
  [
    'cloudtrail.StopLogging',
    { Name: 'main' },
    {
      ...management,
      eventSource: 'cloudtrail.amazonaws.com',
      awsRegion: 'eu-west-1',
      readOnly: false,
      requestParameters: { name: 'main' },
      responseElements: null,
    },
  ],
  [
    's3.GetObject',
    { Bucket, Key: 'read.me' },
    {
      ...data,
      eventName: 'GetObject',
      readOnly: true,
      requestParameters: { bucketName: Bucket, Host, key: 'read.me' },
      responseElements: null,
      resources: [objectResource, bucketResource],
    },
  ],
  [
    's3.DeleteObject',
    { Bucket, Key: 'read.me' },
    { ...data, readOnly: false, resources: [objectResource, bucketResource] },
  ],
  [
    's3.GetPublicAccessBlock',
    { Bucket },
    {
      ...management,
      eventName: 'GetBucketPublicAccessBlock',
      readOnly: true,
      requestParameters: { publicAccessBlock: '', bucketName: Bucket, Host },
      resources: [bucketResource],
    },
  ],
  [
    's3.PutBucketPolicy',
    {
      Bucket,
      Policy: policyText({
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:DeleteObject',
        Resource: `arn:aws:s3:::${PHOTOS}/*`,
      }),
    },
    {
      ...management,
      readOnly: false,
      requestParameters: expect.objectContaining({
        bucketName: Bucket,
        policy: '',
        bucketPolicy: expect.objectContaining({ Version: '2012-10-17' }),
      }),
    },
  ],
]

describe('the trail', () => {
  it.each(rows)('records %s', (operation, input, record) => {
    expect(recorded(ana, operation, input)).toMatchObject(record)
  })

  it('writes down a whole record', () => {
    const event = recorded(ana, 'iam.GetUser', { UserName: 'ben' })
    const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(event).toEqual({
      eventVersion: '1.11',
      userIdentity: {
        type: 'IAMUser',
        principalId: expect.stringMatching(/^AIDA\w{17}$/),
        arn: `arn:aws:iam::${ACCOUNT}:user/ana`,
        accountId: ACCOUNT,
        accessKeyId: expect.stringMatching(/^ASIA\w{16}$/),
        userName: 'ana',
        sessionContext: { attributes: { creationDate: '2026-11-23T09:00:01Z', mfaAuthenticated: 'true' } },
      },
      eventTime: '2026-11-23T09:00:01Z',
      eventSource: 'iam.amazonaws.com',
      eventName: 'GetUser',
      awsRegion: 'us-east-1',
      sourceIPAddress: '203.0.113.10',
      userAgent: expect.any(String),
      requestParameters: { userName: 'ben' },
      responseElements: null,
      requestID: uuid,
      eventID: uuid,
      readOnly: true,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: ACCOUNT,
      eventCategory: 'Management',
      tlsDetails: {
        tlsVersion: 'TLSv1.3',
        cipherSuite: 'TLS_AES_128_GCM_SHA256',
        clientProvidedHostHeader: 'iam.amazonaws.com',
      },
      sessionCredentialFromConsole: 'true',
    })
    expect(event.requestID).not.toBe(event.eventID)
  })

  it('says of root that it has no name', () => {
    const { userIdentity } = recorded(root, 's3.ListBuckets', {})
    expect(userIdentity).toEqual({
      type: 'Root',
      principalId: ACCOUNT,
      arn: `arn:aws:iam::${ACCOUNT}:root`,
      accountId: ACCOUNT,
      accessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      sessionContext: { attributes: { creationDate: '2026-11-23T09:00:01Z', mfaAuthenticated: 'true' } },
    })
  })

  it('knows long-term keys from a console session', () => {
    const { world, keys } = keysOf('ben')
    const event = recorded(keys, 'sts.GetCallerIdentity', {}, world)
    expect(event.userIdentity.accessKeyId).toMatch(/^AKIA\w{16}$/)
    expect(event.userIdentity).not.toHaveProperty('sessionContext')
    expect(event).not.toHaveProperty('sessionCredentialFromConsole')
  })

  it('names the role behind a session, and shows who was given it', () => {
    const input = { RoleArn: `arn:aws:iam::${ACCOUNT}:role/Editor`, RoleSessionName: 'ben' }
    const { world, result, event } = call<'sts.AssumeRole'>(testAccount(), ben, 'sts.AssumeRole', input)
    if (!result.ok) throw new Error(result.error.message)
    const { AccessKeyId, SecretAccessKey, SessionToken } = result.output.Credentials
    expect(event).toMatchObject({
      readOnly: true,
      requestParameters: { roleArn: input.RoleArn, roleSessionName: 'ben' },
      responseElements: {
        credentials: { accessKeyId: AccessKeyId },
        assumedRoleUser: { arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Editor/ben` },
      },
      resources: [{ accountId: ACCOUNT, type: 'AWS::IAM::Role', ARN: input.RoleArn }],
    })
    const session = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    expect(recorded(session, 's3.ListBuckets', {}, world).userIdentity).toMatchObject({
      type: 'AssumedRole',
      principalId: expect.stringMatching(/^AROA\w{17}:ben$/),
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Editor/ben`,
      accessKeyId: AccessKeyId,
      sessionContext: {
        sessionIssuer: { type: 'Role', arn: input.RoleArn, userName: 'Editor' },
        attributes: { mfaAuthenticated: 'false' },
      },
    })
    expect(JSON.stringify(world.trail)).not.toContain(SecretAccessKey)
  })

  it('keeps no secret', () => {
    const { world, secret } = keysOf('ben')
    expect(world.trail.at(-1)).toMatchObject({
      eventName: 'CreateAccessKey',
      responseElements: { accessKey: { userName: 'ben', status: 'Active' } },
    })
    expect(JSON.stringify(world.trail)).not.toContain(secret)
  })

  it('records a refusal in the words of the answer', () => {
    const { event, result } = call(testAccount(), ben, 's3.GetObject', { Bucket, Key: 'read.me' })
    expect(event).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: result.ok ? '' : result.error.message,
      responseElements: null,
      resources: [objectResource, bucketResource],
    })
    expect(recorded(ana, 's3.GetObject', { Bucket, Key: 'read.me' })).not.toHaveProperty('errorCode')
  })

  it('does not write down what no operation could read', () => {
    const event = recorded(ana, 'iam.CreateUser', { UserName: 7, Shoe: { size: 42 } })
    expect(event).toMatchObject({ errorCode: 'ValidationError', requestParameters: null })
  })

  const unrecorded: readonly (readonly [string, Credentials, string, string])[] = [
    [
      'an unknown key',
      { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' },
      'sts.GetCallerIdentity',
      'InvalidClientTokenId',
    ],
    [
      'an unknown key at S3',
      { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' },
      's3.ListBuckets',
      'InvalidAccessKeyId',
    ],
    ['nobody there is', { identity: 'user/eve' }, 'sts.GetCallerIdentity', 'InvalidClientTokenId'],
    ['an unsigned call of IAM', { anonymous: true }, 'iam.ListUsers', 'MissingAuthenticationToken'],
    ['an unsigned question who one is', { anonymous: true }, 'sts.GetCallerIdentity', 'MissingAuthenticationToken'],
    ['an operation that is not there', ana, 'iam.MakeCoffee', 'UnknownOperationException'],
  ]
  it.each(unrecorded)('records nothing of %s', (_what, who, operation, code) => {
    const { result, event, world } = call(testAccount(), who, operation, {})
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(event).toBeUndefined()
    expect(world.trail).toEqual([])
  })
})
