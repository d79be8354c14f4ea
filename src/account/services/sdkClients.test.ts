// The real clients of AWS's SDK work on the fake account, with the results and the errors that they give with AWS.

import * as iamSdk from '@aws-sdk/client-iam'
import * as s3Sdk from '@aws-sdk/client-s3'
import * as stsSdk from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import type { Credentials } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, READ_PHOTOS, testAccount } from '../testAccount.ts'
import { connection } from './testSdk.ts'

const options = { region: 'eu-west-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } }

function clients(who: Credentials = ana, lines = connection(testAccount())) {
  return {
    lines,
    iam: lines.connect(new iamSdk.IAMClient(options), 'iam', iamSdk, who),
    sts: lines.connect(new stsSdk.STSClient(options), 'sts', stsSdk, who),
    s3: lines.connect(new s3Sdk.S3Client(options), 's3', s3Sdk, who),
  }
}

const {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  DeleteUserCommand,
  GetPolicyCommand,
  GetUserCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsForUserCommand,
  ListUsersCommand,
  paginateListUsers,
  PutUserPolicyCommand,
  TagUserCommand,
} = iamSdk
const {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} = s3Sdk
const { AssumeRoleCommand, GetCallerIdentityCommand } = stsSdk

describe('the IAM client', () => {
  it('makes a user, a group, a policy and a key', async () => {
    const { iam } = clients()
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'eve', Path: '/lab/' }))
    expect(User).toMatchObject({ Arn: `arn:aws:iam::${ACCOUNT}:user/lab/eve`, Path: '/lab/' })
    expect(User?.CreateDate).toBeInstanceOf(Date)
    await iam.send(new CreateGroupCommand({ GroupName: 'Lab' }))
    await iam.send(new AddUserToGroupCommand({ GroupName: 'Lab', UserName: 'eve' }))
    const { Groups } = await iam.send(new ListGroupsForUserCommand({ UserName: 'eve' }))
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['Lab'])

    const PolicyDocument = policyText({ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' })
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'List', PolicyDocument }))
    const PolicyArn = Policy?.Arn ?? ''
    await iam.send(new AttachUserPolicyCommand({ UserName: 'eve', PolicyArn }))
    const { AttachedPolicies } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName: 'eve' }))
    expect(AttachedPolicies).toEqual([{ PolicyName: 'List', PolicyArn }])
    expect((await iam.send(new GetPolicyCommand({ PolicyArn }))).Policy?.AttachmentCount).toBe(1)

    await iam.send(new TagUserCommand({ UserName: 'eve', Tags: [{ Key: 'team', Value: 'lab' }] }))
    expect((await iam.send(new GetUserCommand({ UserName: 'eve' }))).User?.Tags).toEqual([
      { Key: 'team', Value: 'lab' },
    ])
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'eve' }))
    expect(AccessKey?.AccessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/)
  })

  it('pages by itself', async () => {
    const { iam } = clients()
    const names: (string | undefined)[] = []
    for await (const { Users } of paginateListUsers({ client: iam, pageSize: 1 }, {}))
      names.push(...(Users ?? []).map(({ UserName }) => UserName))
    const { Users } = await iam.send(new ListUsersCommand({}))
    expect(names).toEqual(Users?.map(({ UserName }) => UserName))
    expect(names.length).toBeGreaterThan(2)
  })

  type ErrorClass = new (options: never) => Error
  const refused: readonly (readonly [
    name: string,
    ask: (iam: iamSdk.IAMClient) => Promise<unknown>,
    error: ErrorClass,
  ])[] = [
    [
      'a name that is taken',
      (iam) => iam.send(new CreateUserCommand({ UserName: 'ben' })),
      iamSdk.EntityAlreadyExistsException,
    ],
    ['nobody', (iam) => iam.send(new GetUserCommand({ UserName: 'nobody' })), iamSdk.NoSuchEntityException],
    [
      'a user who is in use',
      (iam) => iam.send(new DeleteUserCommand({ UserName: 'cleo' })),
      iamSdk.DeleteConflictException,
    ],
    [
      'a policy that is none',
      (iam) => iam.send(new PutUserPolicyCommand({ UserName: 'ben', PolicyName: 'p', PolicyDocument: '{}' })),
      iamSdk.MalformedPolicyDocumentException,
    ],
  ]
  it.each(refused)('throws for %s what it throws with AWS', async (_name, ask, error) => {
    const { iam } = clients()
    const thrown: unknown = await ask(iam).catch((failure: unknown) => failure)
    expect(thrown).toBeInstanceOf(error)
    expect(thrown).toBeInstanceOf(iamSdk.IAMServiceException)
  })

  it('throws for a denied caller what AWS has no class for', async () => {
    const { iam } = clients(ben)
    const thrown: unknown = await iam
      .send(new CreateUserCommand({ UserName: 'eve' }))
      .catch((failure: unknown) => failure)
    expect(thrown).toBeInstanceOf(iamSdk.IAMServiceException)
    expect(thrown).toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 }, $fault: 'client' })
  })
})

describe('the STS client', () => {
  it('knows who asks, and takes on a role', async () => {
    const lines = connection(testAccount())
    const { sts } = clients(ben, lines)
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: ACCOUNT,
      Arn: `arn:aws:iam::${ACCOUNT}:user/ben`,
    })
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${ACCOUNT}:role/Editor`, RoleSessionName: 'sdk' }),
    )
    expect(given?.Expiration).toBeInstanceOf(Date)
    const {
      AccessKeyId: accessKeyId = '',
      SecretAccessKey: secretAccessKey = '',
      SessionToken: sessionToken = '',
    } = given ?? {}
    const session = clients({ accessKeyId, secretAccessKey, sessionToken }, lines)
    expect((await session.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      `arn:aws:sts::${ACCOUNT}:assumed-role/Editor/sdk`,
    )
  })

  it('is refused a role that trusts somebody else', async () => {
    const { sts } = clients()
    const asked = sts.send(
      new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${ACCOUNT}:role/None`, RoleSessionName: 'sdk' }),
    )
    await expect(asked).rejects.toBeInstanceOf(stsSdk.STSServiceException)
  })
})

describe('the S3 client', () => {
  it('keeps and gives objects', async () => {
    const { s3 } = clients()
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'sdk-bucket-1',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    )
    const { Buckets } = await s3.send(new ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toContain('sdk-bucket-1')
    await s3.send(new HeadBucketCommand({ Bucket: 'sdk-bucket-1' }))
    await s3.send(new PutObjectCommand({ Bucket: 'sdk-bucket-1', Key: 'a.txt', Body: 'hello' }))
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: 'sdk-bucket-1' }))
    expect(Contents).toMatchObject([{ Key: 'a.txt', Size: 5 }])
    expect(Contents?.[0]?.LastModified).toBeInstanceOf(Date)
    expect(await s3.send(new GetObjectCommand({ Bucket: 'sdk-bucket-1', Key: 'a.txt' }))).toMatchObject({
      Body: 'hello',
    })
    await s3.send(new DeleteObjectCommand({ Bucket: 'sdk-bucket-1', Key: 'a.txt' }))
    await s3.send(new DeleteBucketCommand({ Bucket: 'sdk-bucket-1' }))
  })

  it('throws for what is not there, not empty or not allowed what it throws with AWS', async () => {
    const { s3 } = clients()
    await expect(s3.send(new GetObjectCommand({ Bucket: PHOTOS, Key: 'none' }))).rejects.toBeInstanceOf(s3Sdk.NoSuchKey)
    await expect(s3.send(new ListObjectsV2Command({ Bucket: 'nobody-has-it' }))).rejects.toBeInstanceOf(
      s3Sdk.NoSuchBucket,
    )
    await expect(s3.send(new DeleteBucketCommand({ Bucket: PHOTOS }))).rejects.toMatchObject({ name: 'BucketNotEmpty' })
    const stranger = clients(ben)
    await expect(stranger.s3.send(new GetBucketPolicyCommand({ Bucket: PHOTOS }))).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    })
  })

  it('is kept from opening a bucket to the world', async () => {
    const { s3 } = clients()
    const on = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
    await s3.send(new PutPublicAccessBlockCommand({ Bucket: PHOTOS, PublicAccessBlockConfiguration: on }))
    const Policy = policyText({
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${PHOTOS}/*`,
    })
    await expect(s3.send(new PutBucketPolicyCommand({ Bucket: PHOTOS, Policy }))).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })
})

it('leaves a record of every call', async () => {
  const { iam, lines } = clients()
  const before = lines.world().trail.length
  await iam.send(new GetPolicyCommand({ PolicyArn: READ_PHOTOS }))
  await iam.send(new GetUserCommand({ UserName: 'nobody' })).catch(() => undefined)
  expect(
    lines
      .world()
      .trail.slice(before)
      .map(({ eventName, errorCode }) => [eventName, errorCode]),
  ).toEqual([
    ['GetPolicy', undefined],
    ['GetUser', 'NoSuchEntity'],
  ])
})
