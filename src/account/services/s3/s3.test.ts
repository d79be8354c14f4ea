import { describe, expect, it } from 'vitest'
import { ask, call } from '#account'
import { ACCOUNT, ana, ben, dan, PHOTOS, policyText, testAccount } from '../../testAccount.ts'

const Bucket = PHOTOS
const anonymous = { anonymous: true } as const
const here = { LocationConstraint: 'eu-west-1' }
const objects = `arn:aws:s3:::${PHOTOS}/*`
const policy = (extra: object) => policyText({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, ...extra })

// AWS: S3 API Reference, "Error responses"; texts as recorded, 2026-11.
const refusals: readonly (readonly [what: string, operation: string, input: object, code: string, message: string])[] =
  [
    [
      'a bucket that is not there',
      's3.ListObjectsV2',
      { Bucket: 'nothing-here' },
      'NoSuchBucket',
      'The specified bucket does not exist',
    ],
    ['a key that is not there', 's3.GetObject', { Bucket, Key: 'x' }, 'NoSuchKey', 'The specified key does not exist.'],
    [
      'a key that is too long',
      's3.PutObject',
      { Bucket, Key: 'ü'.repeat(513) },
      'KeyTooLongError',
      'Your key is too long',
    ],
    ['no policy', 's3.GetBucketPolicy', { Bucket }, 'NoSuchBucketPolicy', 'The bucket policy does not exist'],
    [
      'no block of public access',
      's3.GetPublicAccessBlock',
      { Bucket: 'pinebox-open' },
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
    ],
    [
      'a token that S3 did not give',
      's3.ListObjectsV2',
      { Bucket, ContinuationToken: 'x' },
      'InvalidArgument',
      'The continuation token provided is incorrect',
    ],
    [
      'a bucket of its own',
      's3.CreateBucket',
      { Bucket, CreateBucketConfiguration: here },
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
    ],
    [
      'a bucket without a place',
      's3.CreateBucket',
      { Bucket: 'pinebox-new' },
      'IllegalLocationConstraintException',
      'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    ],
    [
      'a bucket elsewhere',
      's3.CreateBucket',
      { Bucket: 'pinebox-new', CreateBucketConfiguration: { LocationConstraint: 'eu-north-1' } },
      'IllegalLocationConstraintException',
      'The eu-north-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    ],
    [
      'a policy that is no JSON',
      's3.PutBucketPolicy',
      { Bucket, Policy: 'Allow everything' },
      'MalformedPolicy',
      "Policies must be valid JSON and the first byte must be '{'",
    ],
    [
      'a policy for nobody',
      's3.PutBucketPolicy',
      { Bucket, Policy: policyText({ Effect: 'Deny', Action: 's3:*', Resource: objects }) },
      'MalformedPolicy',
      'Missing required field Principal (PRINCIPAL_REQUIRED, line 1)',
    ],
    [
      'a policy for somebody who is not there',
      's3.PutBucketPolicy',
      {
        Bucket,
        Policy: policyText({
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/eve` },
          Action: 's3:*',
          Resource: objects,
        }),
      },
      'MalformedPolicy',
      'Invalid principal in policy',
    ],
    [
      'a policy about another bucket',
      's3.PutBucketPolicy',
      { Bucket, Policy: policy({ Action: 's3:*', Resource: 'arn:aws:s3:::pinebox-photos-2/*' }) },
      'MalformedPolicy',
      'Policy has invalid resource',
    ],
    [
      'a policy about everything',
      's3.PutBucketPolicy',
      { Bucket, Policy: policy({ Action: 's3:*', Resource: '*' }) },
      'MalformedPolicy',
      'Policy has invalid resource',
    ],
    [
      'an action that S3 does not know',
      's3.PutBucketPolicy',
      { Bucket, Policy: policy({ Action: 's3:GetObjects', Resource: objects }) },
      'MalformedPolicy',
      'Policy has invalid action',
    ],
    [
      'an action of another service',
      's3.PutBucketPolicy',
      { Bucket, Policy: policy({ Action: 'ec2:*', Resource: objects }) },
      'MalformedPolicy',
      'Policy has invalid action',
    ],
    [
      'a policy that lists objects',
      's3.PutBucketPolicy',
      { Bucket, Policy: policy({ Action: ['s3:GetObject', 's3:ListBucket'], Resource: objects }) },
      'MalformedPolicy',
      'Action does not apply to any resource(s) in statement',
    ],
    [
      'a policy that is too long',
      's3.PutBucketPolicy',
      { Bucket, Policy: policy({ Action: 's3:*', Resource: [`${objects}${'x'.repeat(20_480)}`] }) },
      'PolicyTooLarge',
      'Bucket policies are limited to 20480 bytes',
    ],
    [
      'a public policy',
      's3.PutBucketPolicy',
      { Bucket, Policy: policyText({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects }) },
      'AccessDenied',
      `User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${PHOTOS}" because public policies are blocked by the BlockPublicPolicy block public access setting.`,
    ],
  ]

describe('S3', () => {
  it.each(refusals)('refuses %s', (_what, operation, input, code, message) => {
    const world = testAccount()
    const { result, world: after } = call(world, ana, operation, input)
    expect(result).toMatchObject({ ok: false, error: { code, message } })
    expect(after.accounts).toBe(world.accounts)
  })

  it.each([
    'ab',
    'Pinebox',
    'pine_box',
    'pine..box',
    '-pinebox',
    '192.168.5.4',
    'xn--pinebox',
    'pinebox-s3alias',
    'a'.repeat(64),
  ])('takes %s for no name of a bucket', (name) => {
    const error = { code: 'InvalidBucketName', message: 'The specified bucket is not valid.', status: 400 }
    for (const operation of ['s3.CreateBucket', 's3.ListObjectsV2'])
      expect(call(testAccount(), ana, operation, { Bucket: name }).result).toEqual({ ok: false, error })
  })

  it('tells only those who may list that a key is not there', () => {
    const { world } = call(testAccount(), ana, 'iam.PutUserPolicy', {
      UserName: 'ben',
      PolicyName: 'get',
      PolicyDocument: policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: objects }),
    })
    expect(call(world, ben, 's3.GetObject', { Bucket, Key: 'read.me' }).result.ok).toBe(true)
    const { result } = call(world, ben, 's3.GetObject', { Bucket, Key: 'x' })
    expect(result.ok ? '' : result.error.message).toBe(
      `User: arn:aws:iam::${ACCOUNT}:user/ben is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::${PHOTOS}" because no identity-based policy allows the s3:ListBucket action`,
    )
    expect(call(world, dan, 's3.GetObject', { Bucket, Key: 'x' }).result).toMatchObject({
      error: { code: 'NoSuchKey' },
    })
  })

  it('opens an object to the world by a bucket policy, and only where public access is not blocked', () => {
    const get = { Bucket: 'pinebox-open', Key: 'index.html' }
    expect(call(testAccount(), anonymous, 's3.GetObject', get).result.ok).toBe(true)
    expect(call(testAccount(), anonymous, 's3.PutObject', get).result).toMatchObject({
      ok: false,
      error: { code: 'AccessDenied', message: 'Access Denied' },
    })
    expect(call(testAccount(), anonymous, 's3.GetObject', { Bucket, Key: 'read.me' }).result.ok).toBe(false)
  })

  it('lets a bucket policy alone be enough in one account', () => {
    const Policy = policyText({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ben` },
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${PHOTOS}`,
      Condition: { StringLike: { 's3:prefix': '2026/*' } },
    })
    const { world } = call(testAccount(), ana, 's3.PutBucketPolicy', { Bucket, Policy })
    expect(call(world, ben, 's3.ListObjectsV2', { Bucket, Prefix: '2026/' }).result.ok).toBe(true)
    expect(call(world, ben, 's3.ListObjectsV2', { Bucket }).result.ok).toBe(false)
    expect(
      ask(world, ben, 's3.ListObjectsV2', { Bucket, Prefix: '2026/' }).evaluations[0]?.policies.resource,
    ).toMatchObject({
      id: `bucket/${PHOTOS}`,
      attachedTo: `bucket/${PHOTOS}`,
    })
  })

  const lists: readonly (readonly [
    input: object,
    keys: readonly string[],
    prefixes: readonly string[],
    truncated: boolean,
  ])[] = [
    [{}, ['2026/harbour.jpg', '2026/pier.jpg', 'read.me'], [], false],
    [{ Delimiter: '/' }, ['read.me'], ['2026/'], false],
    [{ Delimiter: '/', MaxKeys: 1 }, [], ['2026/'], true],
    [{ Prefix: '2026/', Delimiter: '/' }, ['2026/harbour.jpg', '2026/pier.jpg'], [], false],
    [{ StartAfter: '2026/harbour.jpg' }, ['2026/pier.jpg', 'read.me'], [], false],
    [{ MaxKeys: 2 }, ['2026/harbour.jpg', '2026/pier.jpg'], [], true],
    [{ MaxKeys: 0 }, [], [], false],
  ]
  it.each(lists)('lists what is asked for: %o', (input, keys, prefixes, truncated) => {
    const { result } = call(testAccount(), ana, 's3.ListObjectsV2', { Bucket, ...input })
    if (!result.ok) throw new Error(result.error.message)
    const { Contents, CommonPrefixes = [], IsTruncated, KeyCount } = result.output
    expect(Contents.map(({ Key }) => Key)).toEqual(keys)
    expect(CommonPrefixes.map(({ Prefix }) => Prefix)).toEqual(prefixes)
    expect({ IsTruncated, KeyCount }).toEqual({ IsTruncated: truncated, KeyCount: keys.length + prefixes.length })
  })

  it('goes on from page to page until everything was listed', () => {
    let world = testAccount()
    for (let index = 0; index < 1_020; index++)
      world = call(world, ana, 's3.PutObject', { Bucket, Key: `many/${index}` }).world
    const seen: string[] = []
    let token: string | undefined
    do {
      const { result } = call(world, ana, 's3.ListObjectsV2', {
        Bucket,
        MaxKeys: 5_000,
        Prefix: 'many/',
        ...(token !== undefined && { ContinuationToken: token }),
      })
      if (!result.ok) throw new Error(result.error.message)
      expect(result.output.KeyCount).toBeLessThanOrEqual(1_000)
      seen.push(...result.output.Contents.map(({ Key }) => Key))
      token = result.output.NextContinuationToken
    } while (token !== undefined)
    expect(new Set(seen).size).toBe(1_020)
  })

  it('measures a body in bytes, and forgets what is deleted', () => {
    const put = call(testAccount(), ana, 's3.PutObject', { Bucket, Key: 'ü.txt', Body: 'Grüße 👋' })
    expect(call(put.world, ana, 's3.GetObject', { Bucket, Key: 'ü.txt' }).result).toMatchObject({
      ok: true,
      output: { ContentLength: 12 },
    })
    const { world } = call(put.world, ana, 's3.DeleteObject', { Bucket, Key: 'ü.txt' })
    expect(call(world, ana, 's3.GetObject', { Bucket, Key: 'ü.txt' }).result.ok).toBe(false)
    expect(call(world, ana, 's3.DeleteObject', { Bucket, Key: 'ü.txt' }).result.ok).toBe(true)
  })

  it('blocks public access to a new bucket', () => {
    const { world } = call(testAccount(), ana, 's3.CreateBucket', {
      Bucket: 'pinebox-new',
      CreateBucketConfiguration: here,
    })
    expect(call(world, ana, 's3.GetPublicAccessBlock', { Bucket: 'pinebox-new' }).result).toMatchObject({
      ok: true,
      output: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
    })
  })
})
