import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { call, findOperation, isOperation, type OperationName, operationNames, services } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, READ_PHOTOS, testAccount } from '../testAccount.ts'

const document = policyText({ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' })
const trust = policyText({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  Action: 'sts:AssumeRole',
})
const bucketPolicy = policyText({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [`arn:aws:s3:::${PHOTOS}`, `arn:aws:s3:::${PHOTOS}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
})
const RoleArn = `arn:aws:iam::${ACCOUNT}:role/Editor`

/**
 * What AWS says of each operation: its required members (here: all that stand in `input` and not in `optional`), the
 * IAM actions it needs, and the members of its answer.
 * AWS: service models of botocore, Service Authorization Reference, 2026-11.
 */
interface Row {
  readonly input: Readonly<Record<string, unknown>>
  readonly optional?: readonly string[]
  readonly actions: readonly string[]
  readonly output: readonly string[]
  readonly as?: { readonly identity: string }
}

const rows: Readonly<Record<OperationName, Row>> = {
  'iam.AddUserToGroup': {
    input: { GroupName: 'Readers', UserName: 'ben' },
    actions: ['iam:AddUserToGroup'],
    output: [],
  },
  'iam.AttachGroupPolicy': {
    input: { GroupName: 'Admins', PolicyArn: READ_PHOTOS },
    actions: ['iam:AttachGroupPolicy'],
    output: [],
  },
  'iam.AttachUserPolicy': {
    input: { UserName: 'ben', PolicyArn: READ_PHOTOS },
    actions: ['iam:AttachUserPolicy'],
    output: [],
  },
  'iam.CreateAccessKey': {
    input: { UserName: 'ben' },
    optional: ['UserName'],
    actions: ['iam:CreateAccessKey'],
    output: ['AccessKey'],
  },
  'iam.CreatePolicy': {
    input: { PolicyName: 'New', PolicyDocument: document, Path: '/a/', Description: 'd' },
    optional: ['Path', 'Description'],
    actions: ['iam:CreatePolicy'],
    output: ['Policy'],
  },
  'iam.CreatePolicyVersion': {
    input: { PolicyArn: READ_PHOTOS, PolicyDocument: document, SetAsDefault: true },
    optional: ['SetAsDefault'],
    actions: ['iam:CreatePolicyVersion'],
    output: ['PolicyVersion'],
  },
  'iam.CreateRole': {
    input: {
      RoleName: 'New',
      AssumeRolePolicyDocument: trust,
      Path: '/a/',
      Description: 'd',
      MaxSessionDuration: 7200,
      PermissionsBoundary: READ_PHOTOS,
      Tags: [{ Key: 'team', Value: 'photo' }],
    },
    optional: ['Path', 'Description', 'MaxSessionDuration', 'PermissionsBoundary', 'Tags'],
    actions: ['iam:CreateRole', 'iam:TagRole'],
    output: ['Role'],
  },
  'iam.CreateUser': {
    input: {
      UserName: 'zoe',
      Path: '/a/',
      PermissionsBoundary: READ_PHOTOS,
      Tags: [{ Key: 'team', Value: 'photo' }],
    },
    optional: ['Path', 'PermissionsBoundary', 'Tags'],
    actions: ['iam:CreateUser', 'iam:TagUser'],
    output: ['User'],
  },
  'iam.DeletePolicyVersion': {
    input: { PolicyArn: READ_PHOTOS, VersionId: 'v2' },
    actions: ['iam:DeletePolicyVersion'],
    output: [],
  },
  'iam.DeleteUser': { input: { UserName: 'ben' }, actions: ['iam:DeleteUser'], output: [] },
  'iam.DeleteUserPolicy': {
    input: { UserName: 'dan', PolicyName: 'old' },
    actions: ['iam:DeleteUserPolicy'],
    output: [],
  },
  'iam.DetachGroupPolicy': {
    input: { GroupName: 'Readers', PolicyArn: READ_PHOTOS },
    actions: ['iam:DetachGroupPolicy'],
    output: [],
  },
  'iam.DetachUserPolicy': {
    input: { UserName: 'dan', PolicyArn: READ_PHOTOS },
    actions: ['iam:DetachUserPolicy'],
    output: [],
  },
  'iam.GetGroup': {
    input: { GroupName: 'Admins' },
    actions: ['iam:GetGroup'],
    output: ['Group', 'Users', 'IsTruncated'],
  },
  'iam.GetPolicy': { input: { PolicyArn: READ_PHOTOS }, actions: ['iam:GetPolicy'], output: ['Policy'] },
  'iam.GetPolicyVersion': {
    input: { PolicyArn: READ_PHOTOS, VersionId: 'v1' },
    actions: ['iam:GetPolicyVersion'],
    output: ['PolicyVersion'],
  },
  'iam.GetRole': { input: { RoleName: 'Editor' }, actions: ['iam:GetRole'], output: ['Role'] },
  'iam.GetUser': { input: { UserName: 'dan' }, optional: ['UserName'], actions: ['iam:GetUser'], output: ['User'] },
  'iam.GetUserPolicy': {
    input: { UserName: 'dan', PolicyName: 'old' },
    actions: ['iam:GetUserPolicy'],
    output: ['UserName', 'PolicyName', 'PolicyDocument'],
  },
  'iam.ListAttachedUserPolicies': {
    input: { UserName: 'dan', PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListAttachedUserPolicies'],
    output: ['AttachedPolicies', 'IsTruncated'],
  },
  'iam.ListGroups': {
    input: { PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListGroups'],
    output: ['Groups', 'IsTruncated'],
  },
  'iam.ListGroupsForUser': {
    input: { UserName: 'dan' },
    actions: ['iam:ListGroupsForUser'],
    output: ['Groups', 'IsTruncated'],
  },
  'iam.ListPolicies': {
    input: { Scope: 'Local', OnlyAttached: true, PathPrefix: '/', PolicyUsageFilter: 'PermissionsBoundary' },
    optional: ['Scope', 'OnlyAttached', 'PathPrefix', 'PolicyUsageFilter'],
    actions: ['iam:ListPolicies'],
    output: ['Policies', 'IsTruncated'],
  },
  'iam.ListRoles': {
    input: { PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListRoles'],
    output: ['Roles', 'IsTruncated'],
  },
  'iam.ListUserPolicies': {
    input: { UserName: 'dan' },
    actions: ['iam:ListUserPolicies'],
    output: ['PolicyNames', 'IsTruncated'],
  },
  'iam.ListUsers': {
    input: { PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListUsers'],
    output: ['Users', 'IsTruncated'],
  },
  'iam.PutUserPolicy': {
    input: { UserName: 'ben', PolicyName: 'p', PolicyDocument: document },
    actions: ['iam:PutUserPolicy'],
    output: [],
  },
  'iam.RemoveUserFromGroup': {
    input: { GroupName: 'Readers', UserName: 'dan' },
    actions: ['iam:RemoveUserFromGroup'],
    output: [],
  },
  'sts.AssumeRole': {
    input: { RoleArn, RoleSessionName: 'ben', DurationSeconds: 900, ExternalId: 'x1', Policy: document },
    optional: ['DurationSeconds', 'ExternalId', 'Policy'],
    actions: ['sts:AssumeRole'],
    output: ['Credentials', 'AssumedRoleUser'],
    as: ben,
  },
  'sts.GetCallerIdentity': { input: {}, actions: [], output: ['UserId', 'Account', 'Arn'] },
  's3.CreateBucket': {
    input: { Bucket: 'pinebox-new', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
    optional: ['CreateBucketConfiguration'],
    actions: ['s3:CreateBucket'],
    output: ['Location'],
  },
  's3.DeleteBucketPolicy': { input: { Bucket: PHOTOS }, actions: ['s3:DeleteBucketPolicy'], output: [] },
  's3.DeleteObject': { input: { Bucket: PHOTOS, Key: 'read.me' }, actions: ['s3:DeleteObject'], output: [] },
  's3.GetBucketPolicy': { input: { Bucket: 'pinebox-open' }, actions: ['s3:GetBucketPolicy'], output: ['Policy'] },
  's3.GetObject': {
    input: { Bucket: PHOTOS, Key: 'read.me' },
    actions: ['s3:GetObject'],
    output: ['LastModified', 'ContentLength', 'ETag', 'ContentType', 'Body'],
  },
  's3.GetPublicAccessBlock': {
    input: { Bucket: PHOTOS },
    actions: ['s3:GetBucketPublicAccessBlock'],
    output: ['PublicAccessBlockConfiguration'],
  },
  's3.ListBuckets': {
    input: { Prefix: 'pine' },
    optional: ['Prefix'],
    actions: ['s3:ListAllMyBuckets'],
    output: ['Buckets', 'Owner', 'Prefix'],
  },
  's3.ListObjectsV2': {
    input: { Bucket: PHOTOS, Delimiter: '/', MaxKeys: 1, Prefix: '', ContinuationToken: 'after:', StartAfter: '1' },
    optional: ['Delimiter', 'MaxKeys', 'Prefix', 'ContinuationToken', 'StartAfter'],
    actions: ['s3:ListBucket'],
    output: [
      'IsTruncated',
      'Contents',
      'Name',
      'Prefix',
      'Delimiter',
      'MaxKeys',
      'CommonPrefixes',
      'KeyCount',
      'ContinuationToken',
      'NextContinuationToken',
      'StartAfter',
    ],
  },
  's3.PutBucketPolicy': {
    input: { Bucket: PHOTOS, Policy: bucketPolicy },
    actions: ['s3:PutBucketPolicy'],
    output: [],
  },
  's3.PutObject': {
    input: { Bucket: PHOTOS, Key: 'new.txt', Body: 'hello', ContentType: 'text/plain' },
    optional: ['Body', 'ContentType'],
    actions: ['s3:PutObject'],
    output: ['ETag', 'ServerSideEncryption'],
  },
}

const table = Object.entries(rows).map(([name, row]) => ({ name, ...row }))

/** A second version of the policy, so that one can be deleted. */
function newWorld() {
  return call(testAccount(), ana, 'iam.CreatePolicyVersion', { PolicyArn: READ_PHOTOS, PolicyDocument: document }).world
}

function without(input: Row['input'], member: string): object {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== member))
}

describe('the table of services', () => {
  it.each(Object.entries(services))('lists every operation that has a file: %s', (service, listed) => {
    const files = readdirSync(new URL(`./${service}/`, import.meta.url)).filter((file) => /^[A-Z]\w+\.ts$/.test(file))
    expect(Object.keys(listed).toSorted()).toEqual(files.map((file) => file.replace('.ts', '')).toSorted())
  })
  it('knows its own names and no others', () => {
    expect(Object.keys(rows).toSorted()).toEqual([...operationNames()].toSorted())
    expect(
      ['iam.MakeCoffee', 'iam', '', 'iam.', 'x.CreateUser', 'iam.toString', '__proto__.x'].filter(isOperation),
    ).toEqual([])
  })
})

describe.each(table)('$name', ({ name, input, optional = [], actions, output, as = ana }) => {
  const required = Object.keys(input).filter((member) => !optional.includes(member))

  it('answers who may ask', () => {
    const { result, event, evaluations } = call(newWorld(), as, name, input)
    expect(result).toMatchObject({ ok: true })
    expect(Object.keys(result.ok ? (result.output as object) : {})).toEqual(output)
    expect(evaluations.map(({ permission }) => permission.action)).toEqual(actions)
    expect(event?.readOnly).toBe(findOperation(name)?.readOnly)
  })

  it('refuses who may not, naming the first action', () => {
    // What ben may not do anywhere; only ben is trusted to assume the role, and everybody may ask who they are.
    const caller = as === ben ? { identity: 'user/dan' } : ben
    const { result, evaluations } = call(newWorld(), caller, name, input)
    if (actions.length === 0) expect(result.ok).toBe(true)
    else {
      expect(result).toMatchObject({ ok: false, error: { code: 'AccessDenied', status: 403 } })
      expect(result.ok ? '' : result.error.message).toContain(`is not authorized to perform: ${actions[0]}`)
      expect(evaluations[0]?.result.decision).not.toBe('Allow')
    }
  })

  it.each(required)('misses %s', (member) => {
    expect(call(newWorld(), ana, name, without(input, member)).result).toMatchObject({
      ok: false,
      error: { code: 'ValidationError', status: 400, message: `Missing required parameter in input: "${member}"` },
    })
  })

  it.each(optional)('can do without %s', (member) => {
    expect(findOperation(name)?.input.safeParse(without(input, member)).success).toBe(true)
  })

  it.each(Object.keys(input))('wants another type for %s', (member) => {
    expect(call(newWorld(), ana, name, { ...input, [member]: Symbol('no type of JSON') }).result).toMatchObject({
      ok: false,
      error: { code: 'ValidationError' },
    })
  })

  it('takes no member that it does not know', () => {
    const { result, evaluations } = call(newWorld(), ana, name, { ...input, Shoe: 42 })
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'ValidationError', message: 'Unknown parameter in input: "Shoe"' },
    })
    expect(evaluations).toEqual([])
  })
})
