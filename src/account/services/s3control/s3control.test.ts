import { describe, expect, it } from 'vitest'
import { call } from '#account'
import { ACCOUNT, ana, ben, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'

const AccountId = ACCOUNT
const ResourceArn = 'arn:aws:s3:::pinebox-archive'
const point = { AccountId, Name: 'team-photo', Bucket: 'pinebox-photos' }
const tag = (Key: string, Value = '1') => ({ Key, Value })

// AWS: S3 API Reference, "Amazon S3 Control"; texts as recorded, 2026-11.
describe('S3 Control', () => {
  it.each<readonly [string, string, object, string]>([
    [
      "another's account",
      's3control.GetPublicAccessBlock',
      { AccountId: '444455556666' },
      'AccessDenied: Access Denied',
    ],
    [
      'what is no account',
      's3control.GetPublicAccessBlock',
      { AccountId: 'me' },
      'ValidationError: 1 validation error',
    ],
    [
      'no switch at all',
      's3control.PutPublicAccessBlock',
      { AccountId, PublicAccessBlockConfiguration: {} },
      'InvalidRequest: Must specify at least one configuration.',
    ],
    [
      'a door to no bucket',
      's3control.CreateAccessPoint',
      { ...point, Bucket: 'nothing-here' },
      'InvalidRequest: Amazon S3 AccessPoint can only be created for existing bucket',
    ],
    ['a name in capitals', 's3control.CreateAccessPoint', { ...point, Name: 'Team' }, "InvalidURI: Couldn't parse the"],
    [
      'a tag of AWS',
      's3control.TagResource',
      { AccountId, ResourceArn, Tags: [tag('aws:x')] },
      `InvalidTag: User-defined tag keys can't start with "aws:". This prefix is reserved for system tags.`,
    ],
    [
      'a tag twice',
      's3control.TagResource',
      { AccountId, ResourceArn, Tags: [tag('a'), tag('a')] },
      'InvalidTag: There are duplicate tag keys in your request.',
    ],
    [
      'tags of what is not there',
      's3control.ListTagsForResource',
      { AccountId, ResourceArn: 'arn:aws:s3:::nothing-here' },
      "NoSuchResource: The specified resource doesn't exist.",
    ],
  ])('refuses %s', (_what, operation, input, error) => {
    expect(outcome(testAccount(), operation, input)).toContain(error)
  })

  it('makes an access point once', () => {
    const made = answer<{ AccessPointArn: string; Alias: string }>(testAccount(), 's3control.CreateAccessPoint', point)
    expect(made.AccessPointArn).toBe(`arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/team-photo`)
    expect(made.Alias).toMatch(/^team-photo-[a-z0-9]{34}-s3alias$/)
    const world = after(testAccount(), ['s3control.CreateAccessPoint', point])
    expect(outcome(world, 's3control.CreateAccessPoint', point)).toBe(
      'AccessPointAlreadyOwnedByYou: Your previous request to create the named accesspoint succeeded and you already own it.',
    )
  })

  it('tags buckets and access points, and shares the tags of a bucket with S3', () => {
    const accessPoint = `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/team-photo`
    const world = after(
      testAccount(),
      ['s3control.CreateAccessPoint', point],
      ['s3control.TagResource', { AccountId, ResourceArn: accessPoint, Tags: [tag('a')] }],
      ['s3control.TagResource', { AccountId, ResourceArn, Tags: [tag('team', 'audit'), tag('b')] }],
      ['s3control.UntagResource', { AccountId, ResourceArn, TagKeys: ['b', 'c'] }],
    )
    const tags = (arn: string) => answer(world, 's3control.ListTagsForResource', { AccountId, ResourceArn: arn })
    expect(tags(accessPoint)).toEqual({ Tags: [tag('a')] })
    expect(tags(ResourceArn)).toEqual({ Tags: [tag('team', 'audit')] })
    expect(answer(world, 's3.GetBucketTagging', { Bucket: 'pinebox-archive' })).toEqual({
      TagSet: [tag('team', 'audit')],
    })
  })

  it('hands the tags of a request to the policies', () => {
    const PolicyDocument = policyText({
      Effect: 'Allow',
      Action: 's3:TagResource',
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:RequestTag/team': 'photo' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
      },
    })
    const world = after(testAccount(), ['iam.PutUserPolicy', { UserName: 'ben', PolicyName: 'tag', PolicyDocument }])
    const tagged = (...Tags: readonly object[]) =>
      outcome(world, 's3control.TagResource', { AccountId, ResourceArn, Tags }, ben).slice(0, 12)
    expect([
      tagged(tag('team', 'photo')),
      tagged(tag('team', 'audit')),
      tagged(tag('team', 'photo'), tag('x')),
    ]).toEqual(['ok', 'AccessDenied', 'AccessDenied'])
  })

  it('is S3 to CloudTrail, under names of its own', () => {
    const { event } = call(testAccount(), ana, 's3control.GetPublicAccessBlock', { AccountId })
    expect(event).toMatchObject({
      eventSource: 's3.amazonaws.com',
      eventName: 'GetAccountPublicAccessBlock',
      requestParameters: { Host: `${ACCOUNT}.s3-control.eu-west-1.amazonaws.com` },
    })
  })
})
