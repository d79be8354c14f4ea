import { describe, expect, it } from 'vitest'
import { call, type Credentials, type InputOf, type World } from '#account'
import { ACCOUNT, ana, ben, cleo, dan, policyText, READ_PHOTOS, root, testAccount } from '../../testAccount.ts'

const allow = (actions: string | readonly string[], resource = '*', extra = {}) =>
  policyText({ Effect: 'Allow', Action: actions, Resource: resource, ...extra })
const trust = (extra: object) => policyText({ Effect: 'Allow', Action: 'sts:AssumeRole', ...extra })
const many = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i))

type Case = readonly [
  what: string,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  code: string,
  message: string,
]

// AWS: IAM API Reference; texts as recorded, 2026-11.
const refusals: readonly Case[] = [
  ['a user twice', 'iam.CreateUser', { UserName: 'BEN' }, 'EntityAlreadyExists', 'User with name BEN already exists.'],
  [
    'a user whose boundary is not there',
    'iam.CreateUser',
    { UserName: 'zoe', PermissionsBoundary: `arn:aws:iam::${ACCOUNT}:policy/Nothing` },
    'NoSuchEntity',
    `Policy arn:aws:iam::${ACCOUNT}:policy/Nothing does not exist or is not attachable.`,
  ],
  [
    'tags that differ in case alone',
    'iam.CreateUser',
    {
      UserName: 'zoe',
      Tags: [
        { Key: 'team', Value: 'a' },
        { Key: 'Team', Value: 'b' },
      ],
    },
    'InvalidInput',
    'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  ],
  [
    'a name with a space',
    'iam.CreateUser',
    { UserName: 'zoe o' },
    'ValidationError',
    "1 validation error detected: Value 'zoe o' at 'userName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
  ],
  [
    'a tag without a key',
    'iam.CreateUser',
    { UserName: 'zoe', Tags: [{ Key: 'k'.repeat(129), Value: 'v' }] },
    'ValidationError',
    `1 validation error detected: Value '${'k'.repeat(129)}' at 'tags.1.member.key' failed to satisfy constraint: Member must have length less than or equal to 128`,
  ],
  [
    'two faults at once',
    'iam.CreateRole',
    { RoleName: 'a b', AssumeRolePolicyDocument: '{}', MaxSessionDuration: 60 },
    'ValidationError',
    "2 validation errors detected: Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+; Value '60' at 'maxSessionDuration' failed to satisfy constraint: Member must have value greater than or equal to 3600",
  ],
  [
    'another value than those there are',
    'iam.ListPolicies',
    { Scope: 'Mine' },
    'ValidationError',
    "1 validation error detected: Value 'Mine' at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS, Local]",
  ],
  [
    'a user who is not there',
    'iam.GetUser',
    { UserName: 'x' },
    'NoSuchEntity',
    'The user with name x cannot be found.',
  ],
  [
    'a group that is not there',
    'iam.GetGroup',
    { GroupName: 'x' },
    'NoSuchEntity',
    'The group with name x cannot be found.',
  ],
  [
    'a role that is not there',
    'iam.GetRole',
    { RoleName: 'x' },
    'NoSuchEntity',
    'The role with name x cannot be found.',
  ],
  [
    'an inline policy that is not there',
    'iam.GetUserPolicy',
    { UserName: 'ben', PolicyName: 'x' },
    'NoSuchEntity',
    'The user policy with name x cannot be found.',
  ],
  [
    'a policy that is not there',
    'iam.GetPolicy',
    { PolicyArn: 'arn:aws:iam::aws:policy/Nothing' },
    'NoSuchEntity',
    'Policy arn:aws:iam::aws:policy/Nothing was not found.',
  ],
  [
    'a version that is not there',
    'iam.GetPolicyVersion',
    { PolicyArn: READ_PHOTOS, VersionId: 'v9' },
    'NoSuchEntity',
    `Policy ${READ_PHOTOS} version v9 does not exist or is not attachable.`,
  ],
  [
    'a policy to attach that is not there',
    'iam.AttachUserPolicy',
    { UserName: 'ben', PolicyArn: 'arn:aws:iam::aws:policy/Nothing' },
    'NoSuchEntity',
    'Policy arn:aws:iam::aws:policy/Nothing does not exist or is not attachable.',
  ],
  [
    'what is no ARN',
    'iam.AttachUserPolicy',
    { UserName: 'ben', PolicyArn: 'ReadPhotos-or-so-I-think' },
    'ValidationError',
    'Invalid ARN:  Could not be parsed!',
  ],
  [
    'the ARN of something else',
    'iam.AttachUserPolicy',
    { UserName: 'ben', PolicyArn: `arn:aws:iam::${ACCOUNT}:user/ben` },
    'InvalidInput',
    `ARN arn:aws:iam::${ACCOUNT}:user/ben is not valid.`,
  ],
  [
    'a policy that was not attached',
    'iam.DetachUserPolicy',
    { UserName: 'ben', PolicyArn: READ_PHOTOS },
    'NoSuchEntity',
    `Policy ${READ_PHOTOS} was not found.`,
  ],
  [
    'a user in a group',
    'iam.DeleteUser',
    { UserName: 'ana' },
    'DeleteConflict',
    'Cannot delete entity, must remove users from group first.',
  ],
  [
    'a user with policies',
    'iam.DeleteUser',
    { UserName: 'dan' },
    'DeleteConflict',
    'Cannot delete entity, must detach all policies first.',
  ],
  [
    'the version that is in force',
    'iam.DeletePolicyVersion',
    { PolicyArn: READ_PHOTOS, VersionId: 'v1' },
    'DeleteConflict',
    'Cannot delete the default version of a policy.',
  ],
  [
    'a policy twice',
    'iam.CreatePolicy',
    { PolicyName: 'readphotos', PolicyDocument: allow('s3:*') },
    'EntityAlreadyExists',
    'A policy called readphotos already exists. Duplicate names are not allowed.',
  ],
  [
    'a managed policy that is too long',
    'iam.CreatePolicy',
    { PolicyName: 'p', PolicyDocument: allow(many(400, (i) => `s3:GetObject${i}`)) },
    'LimitExceeded',
    'Cannot exceed quota for PolicySize: 6144',
  ],
  [
    'inline policies that are too long together',
    'iam.PutUserPolicy',
    { UserName: 'dan', PolicyName: 'p', PolicyDocument: allow(many(115, (i) => `s3:GetObject${i}`)) },
    'LimitExceeded',
    'Maximum policy size of 2048 bytes exceeded for user dan',
  ],
  [
    'a trust policy that is too long',
    'iam.CreateRole',
    {
      RoleName: 'New',
      AssumeRolePolicyDocument: trust({ Principal: { Service: many(200, (i) => `s${i}.amazonaws.com`) } }),
    },
    'LimitExceeded',
    'Cannot exceed quota for ACLSizePerRole: 2048',
  ],
  [
    'trust in nobody there is',
    'iam.CreateRole',
    { RoleName: 'New', AssumeRolePolicyDocument: trust({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/eve` } }) },
    'MalformedPolicyDocument',
    `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:user/eve"`,
  ],
  [
    'trust in a user without the path',
    'iam.CreateRole',
    { RoleName: 'New', AssumeRolePolicyDocument: trust({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/cleo` } }) },
    'MalformedPolicyDocument',
    `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:user/cleo"`,
  ],
  [
    'trust that allows something else',
    'iam.CreateRole',
    {
      RoleName: 'New',
      AssumeRolePolicyDocument: policyText({ Effect: 'Allow', Action: 's3:GetObject', Principal: { AWS: ACCOUNT } }),
    },
    'MalformedPolicyDocument',
    'AssumeRole policy may only specify STS AssumeRole actions',
  ],
  [
    'trust with a resource',
    'iam.CreateRole',
    { RoleName: 'New', AssumeRolePolicyDocument: trust({ Principal: { AWS: ACCOUNT }, Resource: '*' }) },
    'MalformedPolicyDocument',
    'Has prohibited field Resource (FORBIDDEN_ELEMENT, line 1)',
  ],
  [
    'broken JSON',
    'iam.PutUserPolicy',
    { UserName: 'ben', PolicyName: 'p', PolicyDocument: '{\n  "Version"' },
    'MalformedPolicyDocument',
    'This policy contains invalid Json (JSON_SYNTAX, line 2)',
  ],
  [
    'a policy without actions',
    'iam.PutUserPolicy',
    { UserName: 'ben', PolicyName: 'p', PolicyDocument: policyText({ Effect: 'Allow', Resource: '*' }) },
    'MalformedPolicyDocument',
    'Policy statement must contain actions. (MISSING_ACTION, line 1)',
  ],
  [
    'an identity policy with a principal',
    'iam.PutUserPolicy',
    { UserName: 'ben', PolicyName: 'p', PolicyDocument: allow('s3:*', '*', { Principal: '*' }) },
    'MalformedPolicyDocument',
    'Policy document should not specify a principal. (FORBIDDEN_ELEMENT, line 1)',
  ],
  [
    'a letter that IAM does not take',
    'iam.PutUserPolicy',
    { UserName: 'ben', PolicyName: 'p', PolicyDocument: '→' },
    'ValidationError',
    "1 validation error detected: Value '→' at 'policyDocument' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
  ],
]

describe('IAM', () => {
  it.each(refusals)('refuses %s', (_what, operation, input, code, message) => {
    const world = testAccount()
    const { result, world: after } = call(world, ana, operation, input)
    expect(result).toMatchObject({ ok: false, error: { code, message } })
    expect(after.accounts).toBe(world.accounts)
  })

  // AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11.
  const quotas: readonly (readonly [
    string,
    number,
    (world: World, index: number) => ReturnType<typeof call>,
    string,
  ])[] = [
    [
      'access keys of a user',
      2,
      (world) => call(world, ana, 'iam.CreateAccessKey', { UserName: 'ben' }),
      'Cannot exceed quota for AccessKeysPerUser: 2',
    ],
    [
      'policies attached to a user',
      10,
      (world, index) => {
        const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/P${index}`
        const made = call(world, ana, 'iam.CreatePolicy', { PolicyName: `P${index}`, PolicyDocument: allow('s3:*') })
        return call(made.world, ana, 'iam.AttachUserPolicy', { UserName: 'ben', PolicyArn })
      },
      'Cannot exceed quota for PoliciesPerUser: 10',
    ],
    [
      'versions of a policy (one is there)',
      4,
      (world) => call(world, ana, 'iam.CreatePolicyVersion', { PolicyArn: READ_PHOTOS, PolicyDocument: allow('s3:*') }),
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    ],
  ]
  it.each(quotas)('has a quota for the %s', (_what, quota, once, message) => {
    let world = testAccount()
    for (let index = 0; index < quota; index++) {
      const { result, world: next } = once(world, index)
      expect(result.ok).toBe(true)
      world = next
    }
    expect(once(world, quota).result).toMatchObject({
      ok: false,
      error: { code: 'LimitExceeded', status: 409, message },
    })
  })

  it('does not count white space', () => {
    const PolicyDocument = allow(many(90, (i) => `s3:GetObject${i}`)).replaceAll(',', ',\n                    ')
    expect(PolicyDocument.length).toBeGreaterThan(2048)
    expect(
      call(testAccount(), ana, 'iam.PutUserPolicy', { UserName: 'ben', PolicyName: 'p', PolicyDocument }).result.ok,
    ).toBe(true)
  })

  it('asks for what has a path by its whole ARN', () => {
    const { evaluations } = call(testAccount(), ben, 'iam.GetUser', { UserName: 'cleo' })
    expect(evaluations[0]?.permission.resource).toBe(`arn:aws:iam::${ACCOUNT}:user/studio/cleo`)
  })

  // What a policy may ask of a call, beside its action and resource.
  const contexts: readonly (readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>])[] =
    [
      ['iam.AttachUserPolicy', { UserName: 'ben', PolicyArn: READ_PHOTOS }, { 'iam:PolicyARN': READ_PHOTOS }],
      [
        'iam.DetachUserPolicy',
        { UserName: 'cleo', PolicyArn: READ_PHOTOS },
        { 'iam:PermissionsBoundary': READ_PHOTOS, 'iam:PolicyARN': READ_PHOTOS },
      ],
      [
        'iam.CreateUser',
        { UserName: 'zoe', PermissionsBoundary: READ_PHOTOS, Tags: [{ Key: 'team', Value: 'photo' }] },
        { 'iam:PermissionsBoundary': READ_PHOTOS, 'aws:RequestTag/team': 'photo', 'aws:TagKeys': ['team'] },
      ],
      ['iam.GetUser', { UserName: 'cleo' }, { 'aws:ResourceTag/team': 'photo', 'iam:ResourceTag/team': 'photo' }],
      ['iam.ListUsers', {}, { 'aws:RequestedRegion': 'us-east-1' }],
      [
        'iam.PutUserPermissionsBoundary',
        { UserName: 'cleo', PermissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess' },
        { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/AdministratorAccess' },
      ],
      ['iam.DeleteUserPermissionsBoundary', { UserName: 'cleo' }, { 'iam:PermissionsBoundary': READ_PHOTOS }],
      ['iam.AttachRolePolicy', { RoleName: 'Editor', PolicyArn: READ_PHOTOS }, { 'iam:PolicyARN': READ_PHOTOS }],
      [
        'iam.TagUser',
        { UserName: 'cleo', Tags: [{ Key: 'zone', Value: 'north' }] },
        { 'aws:RequestTag/zone': 'north', 'aws:TagKeys': ['zone'], 'iam:ResourceTag/team': 'photo' },
      ],
      ['iam.UntagUser', { UserName: 'cleo', TagKeys: ['team'] }, { 'aws:TagKeys': ['team'] }],
      [
        'iam.CreatePolicy',
        { PolicyName: 'New', PolicyDocument: allow('s3:*'), Tags: [{ Key: 'team', Value: 'photo' }] },
        { 'aws:RequestTag/team': 'photo', 'aws:TagKeys': ['team'] },
      ],
    ]
  it.each(contexts)('tells a policy about %s', (operation, input, context) => {
    expect(call(testAccount(), ben, operation, input).evaluations[0]?.request.context).toMatchObject(context)
  })

  it('tells a policy about the tags of a policy and the boundary of a role', () => {
    const bounded = call(testAccount(), ana, 'iam.PutRolePermissionsBoundary', {
      RoleName: 'Editor',
      PermissionsBoundary: READ_PHOTOS,
    }).world
    const { world } = call(bounded, ana, 'iam.TagPolicy', {
      PolicyArn: READ_PHOTOS,
      Tags: [{ Key: 'team', Value: 'photo' }],
    })
    const contextOf = (operation: string, input: object) =>
      call(world, ben, operation, input).evaluations[0]?.request.context
    const ofPolicy = contextOf('iam.DeletePolicy', { PolicyArn: READ_PHOTOS })
    expect(ofPolicy).toMatchObject({ 'aws:ResourceTag/team': 'photo' })
    expect(ofPolicy).not.toHaveProperty('iam:ResourceTag/team')
    for (const [operation, more] of [
      ['iam.DeleteRole', {}],
      ['iam.PutRolePolicy', { PolicyName: 'p', PolicyDocument: allow('s3:*') }],
      ['iam.DetachRolePolicy', { PolicyArn: READ_PHOTOS }],
    ] as const)
      expect(contextOf(operation, { RoleName: 'Editor', ...more })).toMatchObject({
        'iam:PermissionsBoundary': READ_PHOTOS,
      })
  })

  it('lets a boundary limit an administrator', () => {
    const { result, evaluations } = call(testAccount(), cleo, 'iam.ListUsers', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'AccessDenied' } })
    expect(evaluations[0]?.result.decidedBy).toBe('boundary')
  })

  it('gives what a group may to its members, until they leave', () => {
    const joined = call(testAccount(), ana, 'iam.AddUserToGroup', { GroupName: 'Admins', UserName: 'ben' }).world
    expect(call(joined, ben, 'iam.ListUsers', {}).result.ok).toBe(true)
    const left = call(joined, ana, 'iam.RemoveUserFromGroup', { GroupName: 'Admins', UserName: 'ben' }).world
    expect(call(left, ben, 'iam.ListUsers', {}).result.ok).toBe(false)
  })

  it('puts a new version of a policy in force only when it is made the default', () => {
    const nothing = policyText({ Effect: 'Deny', Action: '*', Resource: '*' })
    const version = { PolicyArn: READ_PHOTOS, PolicyDocument: nothing }
    const list = (world: World) => call(world, dan, 's3.ListObjectsV2', { Bucket: 'pinebox-photos' }).result.ok
    const kept = call(testAccount(), ana, 'iam.CreatePolicyVersion', version)
    expect(kept.result).toMatchObject({
      ok: true,
      output: { PolicyVersion: { VersionId: 'v2', IsDefaultVersion: false } },
    })
    expect(list(kept.world)).toBe(true)
    expect(list(call(testAccount(), ana, 'iam.CreatePolicyVersion', { ...version, SetAsDefault: true }).world)).toBe(
      false,
    )
  })

  it('gives a new id to a user who is made again', () => {
    const idOf = (world: World): string => {
      const { result } = call(world, ana, 'iam.GetUser', { UserName: 'ben' })
      return result.ok ? result.output.User.UserId : ''
    }
    const before = testAccount()
    const gone = call(before, ana, 'iam.DeleteUser', { UserName: 'ben' }).world
    const again = call(gone, ana, 'iam.CreateUser', { UserName: 'ben' }).world
    expect(idOf(before)).toMatch(/^AIDA[A-Z2-7]{17}$/)
    expect(idOf(again)).toMatch(/^AIDA[A-Z2-7]{17}$/)
    expect(idOf(again)).not.toBe(idOf(before))
  })

  it.each<readonly [Credentials, string, string]>([
    [ben, 'user/ben', 'AccessDenied'],
    [ana, 'user/ana', ''],
    [root, ':root', ''],
    [{ identity: 'role/Editor' }, 'user/*', 'AccessDenied'],
  ])('takes a call without a name to be about the caller: %o', (who, name, code) => {
    const { result, evaluations } = call(testAccount(), who, 'iam.GetUser', {})
    expect(evaluations[0]?.permission.resource).toContain(name)
    expect(result.ok ? '' : result.error.code).toBe(code)
  })

  it('counts who uses a policy', () => {
    const { result } = call(testAccount(), ana, 'iam.GetPolicy', { PolicyArn: READ_PHOTOS })
    expect(result).toMatchObject({
      ok: true,
      output: { Policy: { AttachmentCount: 3, PermissionsBoundaryUsageCount: 1 } },
    })
  })

  const listed: readonly (readonly [input: InputOf<'iam.ListPolicies'>, names: readonly string[]])[] = [
    [{ Scope: 'Local' }, ['ReadPhotos']],
    [{ Scope: 'AWS', OnlyAttached: true }, ['AdministratorAccess']],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, ['ReadPhotos']],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, ['ReadPhotos', 'AdministratorAccess']],
    [{ PathPrefix: '/job-function/', OnlyAttached: true }, []],
    [{ Scope: 'AWS', PathPrefix: '/aws-service-role/', MaxItems: 1 }, ['AWSElasticLoadBalancingServiceRolePolicy']],
  ]
  it.each(listed)('lists the policies asked for: %o', (input, names) => {
    const { result } = call(testAccount(), ana, 'iam.ListPolicies', input)
    expect(result.ok ? result.output.Policies.map(({ PolicyName }) => PolicyName) : []).toEqual(names)
  })
})
