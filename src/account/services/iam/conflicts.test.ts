import { describe, expect, it } from 'vitest'
import { call, mergeFixture, type World, worldFrom } from '#account'
import { ACCOUNT, ana, fixture, KEY, policyText, READ_PHOTOS } from '../../testAccount.ts'

type Call = readonly [operation: string, input: object]

const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`
const allow = policyText({ Effect: 'Allow', Action: 's3:*', Resource: '*' })
const long = (count: number) =>
  policyText({ Effect: 'Allow', Action: Array.from({ length: count }, (_, i) => `s3:GetObject${i}`), Resource: '*' })
const trust = policyText({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' })
const many = <T>(count: number, make: (index: number) => T) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`N${i}`, make(i)]))
const named = (count: number) => Array.from({ length: count }, (_, i) => `N${i}`)
const tags = (count: number) => named(count).map((Key) => ({ Key, Value: 'v' }))
const policies = (count: number) => many(count, () => ({ document: allow }))

function worldWith(patch: object): World {
  const { world, problems } = worldFrom(mergeFixture(fixture, patch))
  expect(problems).toEqual([])
  if (!world) throw new Error('no world')
  return world
}

function after(world: World, calls: readonly Call[]): World {
  return calls.reduce((before, [operation, input]) => {
    const { world: next, result } = call(before, ana, operation, input)
    expect(result).toMatchObject({ ok: true })
    return next
  }, world)
}

const service = {
  roles: { AWSServiceRoleForX: { path: '/aws-service-role/x.amazonaws.com/', trust } },
  policies: { XServiceRolePolicy: { path: '/aws-service-role/', document: allow } },
}
const PROTECTED =
  "Cannot perform the operation on the protected role 'AWSServiceRoleForX' - this role is only modifiable by AWS"
const X = { RoleName: 'AWSServiceRoleForX' }
const ROLE = 'Maximum policy size of 10240 bytes exceeded for role Editor'
const ATTACHED = 'Cannot delete a policy attached to entities.'
const first = (what: string) => `Cannot delete entity, must ${what} first.`

// AWS: IAM API Reference, IAM User Guide "IAM and AWS STS quotas"; texts as recorded, 2026-11.
const refusals: readonly (readonly [what: string, patch: object, call: Call, code: string, message: string])[] = [
  // What is in use stays.
  ['a user with keys', {}, ['iam.DeleteUser', { UserName: 'cleo' }], 'DeleteConflict', first('delete access keys')],
  [
    'a user with inline policies',
    { users: { ben: { inline: { p: allow } } } },
    ['iam.DeleteUser', { UserName: 'ben' }],
    'DeleteConflict',
    first('delete policies'),
  ],
  [
    'a user with a device',
    { users: { ben: { mfa: true } } },
    ['iam.DeleteUser', { UserName: 'ben' }],
    'DeleteConflict',
    first('delete MFA device'),
  ],
  [
    'a user with a password',
    { users: { ben: { loginProfile: {} } } },
    ['iam.DeleteUser', { UserName: 'ben' }],
    'DeleteConflict',
    first('delete login profile'),
  ],
  [
    'a group with members',
    {},
    ['iam.DeleteGroup', { GroupName: 'Admins' }],
    'DeleteConflict',
    first('remove users from group'),
  ],
  [
    'a group with policies',
    { groups: { New: { attached: ['ReadPhotos'] } } },
    ['iam.DeleteGroup', { GroupName: 'New' }],
    'DeleteConflict',
    first('detach all policies'),
  ],
  [
    'a group with inline policies',
    { groups: { New: { inline: { p: allow } } } },
    ['iam.DeleteGroup', { GroupName: 'New' }],
    'DeleteConflict',
    first('delete policies'),
  ],
  [
    'a role with policies',
    {},
    ['iam.DeleteRole', { RoleName: 'Editor' }],
    'DeleteConflict',
    first('detach all policies'),
  ],
  [
    'a role with inline policies',
    { roles: { New: { trust, inline: { p: allow } } } },
    ['iam.DeleteRole', { RoleName: 'New' }],
    'DeleteConflict',
    first('delete policies'),
  ],
  ['a policy that is attached', {}, ['iam.DeletePolicy', { PolicyArn: READ_PHOTOS }], 'DeleteConflict', ATTACHED],
  [
    'a policy that is a boundary',
    { policies: { New: { document: allow } }, users: { ben: { boundary: 'New' } } },
    ['iam.DeletePolicy', { PolicyArn: arn('New') }],
    'DeleteConflict',
    ATTACHED,
  ],
  // What AWS owns is not the account's.
  ['a service-linked role', service, ['iam.DeleteRole', X], 'UnmodifiableEntity', PROTECTED],
  [
    'a service-linked role that is to do more',
    service,
    ['iam.AttachRolePolicy', { ...X, PolicyArn: READ_PHOTOS }],
    'UnmodifiableEntity',
    PROTECTED,
  ],
  [
    'a service-linked role that is to trust somebody else',
    service,
    ['iam.UpdateAssumeRolePolicy', { ...X, PolicyDocument: trust }],
    'UnmodifiableEntity',
    PROTECTED,
  ],
  [
    'longer sessions of a service-linked role',
    service,
    ['iam.UpdateRole', { ...X, MaxSessionDuration: 7200 }],
    'UnmodifiableEntity',
    PROTECTED,
  ],
  [
    "a service's policy on a role",
    service,
    [
      'iam.AttachRolePolicy',
      { RoleName: 'Editor', PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/aws-service-role/XServiceRolePolicy` },
    ],
    'PolicyNotAttachable',
    'Cannot attach a Service Role Policy to a Customer Role.',
  ],
  [
    'a change of what AWS wrote',
    {},
    ['iam.DeletePolicy', { PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
    'AccessDenied',
    `User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: iam:DeletePolicy on resource: policy arn:aws:iam::aws:policy/AdministratorAccess`,
  ],
  // Names are unique, ignoring case.
  [
    'a group twice',
    {},
    ['iam.CreateGroup', { GroupName: 'admins' }],
    'EntityAlreadyExists',
    'Group with name admins already exists.',
  ],
  [
    'a role twice',
    {},
    ['iam.CreateRole', { RoleName: 'EDITOR', AssumeRolePolicyDocument: trust }],
    'EntityAlreadyExists',
    'Role with name EDITOR already exists.',
  ],
  [
    'the name of another user',
    {},
    ['iam.UpdateUser', { UserName: 'ben', NewUserName: 'Ana' }],
    'EntityAlreadyExists',
    'User with name Ana already exists.',
  ],
  [
    'the name of another group',
    {},
    ['iam.UpdateGroup', { GroupName: 'Admins', NewGroupName: 'readers' }],
    'EntityAlreadyExists',
    'Group with name readers already exists.',
  ],
  // There is only so much of everything.
  [
    'one group too many',
    { groups: many(298, () => ({})) },
    ['iam.CreateGroup', { GroupName: 'New' }],
    'LimitExceeded',
    'Cannot exceed quota for GroupsPerAccount: 300',
  ],
  [
    'one user too many',
    { users: many(4996, () => ({})) },
    ['iam.CreateUser', { UserName: 'New' }],
    'LimitExceeded',
    'Cannot exceed quota for UsersPerAccount: 5000',
  ],
  [
    'one role too many',
    { roles: many(999, () => ({ trust })) },
    ['iam.CreateRole', { RoleName: 'New', AssumeRolePolicyDocument: trust }],
    'LimitExceeded',
    'Cannot exceed quota for RolesPerAccount: 1000',
  ],
  [
    'one policy too many',
    { policies: policies(1499) },
    ['iam.CreatePolicy', { PolicyName: 'New', PolicyDocument: allow }],
    'LimitExceeded',
    'Cannot exceed quota for PoliciesPerAccount: 1500',
  ],
  [
    'one group of a user too many',
    { groups: many(10, () => ({})), users: { ben: { groups: named(10) } } },
    ['iam.AddUserToGroup', { GroupName: 'Admins', UserName: 'ben' }],
    'LimitExceeded',
    'Cannot exceed quota for GroupsPerUser: 10',
  ],
  [
    'one policy of a group too many',
    { policies: policies(10), groups: { Readers: { attached: named(10) } } },
    ['iam.AttachGroupPolicy', { GroupName: 'Readers', PolicyArn: READ_PHOTOS }],
    'LimitExceeded',
    'Cannot exceed quota for PoliciesPerGroup: 10',
  ],
  [
    'one policy of a role too many',
    { policies: policies(10), roles: { Editor: { attached: named(10) } } },
    ['iam.AttachRolePolicy', { RoleName: 'Editor', PolicyArn: READ_PHOTOS }],
    'LimitExceeded',
    'Cannot exceed quota for PoliciesPerRole: 10',
  ],
  [
    'one tag too many',
    {},
    ['iam.TagUser', { UserName: 'cleo', Tags: tags(50) }],
    'LimitExceeded',
    'Cannot exceed quota for TagsPerUser: 50',
  ],
  [
    'inline policies of a role that are too long together',
    { roles: { Editor: { inline: { p: long(560) } } } },
    ['iam.PutRolePolicy', { RoleName: 'Editor', PolicyName: 'q', PolicyDocument: long(20) }],
    'LimitExceeded',
    ROLE,
  ],
  [
    'inline policies of a group that are too long',
    {},
    ['iam.PutGroupPolicy', { GroupName: 'Admins', PolicyName: 'q', PolicyDocument: long(300) }],
    'LimitExceeded',
    'Maximum policy size of 5120 bytes exceeded for group Admins',
  ],
  // What is not there cannot be taken away.
  [
    'an inline policy of a group that is not there',
    {},
    ['iam.DeleteGroupPolicy', { GroupName: 'Admins', PolicyName: 'x' }],
    'NoSuchEntity',
    'The group policy with name x cannot be found.',
  ],
  [
    'an inline policy of a role that is not there',
    {},
    ['iam.GetRolePolicy', { RoleName: 'Editor', PolicyName: 'x' }],
    'NoSuchEntity',
    'The role policy with name x cannot be found.',
  ],
  [
    'a key of somebody else',
    {},
    ['iam.DeleteAccessKey', { UserName: 'ben', AccessKeyId: KEY }],
    'NoSuchEntity',
    `The Access Key with id ${KEY} cannot be found.`,
  ],
  [
    'a key that is to expire',
    {},
    ['iam.UpdateAccessKey', { UserName: 'cleo', AccessKeyId: KEY, Status: 'Expired' }],
    'InvalidInput',
    'An access key cannot be set to Expired.',
  ],
  [
    'a version to fall back to that is not there',
    {},
    ['iam.SetDefaultPolicyVersion', { PolicyArn: READ_PHOTOS, VersionId: 'v2' }],
    'NoSuchEntity',
    `Policy ${READ_PHOTOS} version v2 does not exist or is not attachable.`,
  ],
  [
    'the alias of nobody',
    {},
    ['iam.DeleteAccountAlias', { AccountAlias: 'somebody-else' }],
    'NoSuchEntity',
    'The account alias with name somebody-else cannot be found.',
  ],
  [
    'an alias that reads as an account id',
    {},
    ['iam.CreateAccountAlias', { AccountAlias: '444455556666' }],
    'ValidationError',
    "1 validation error detected: Value '444455556666' at 'accountAlias' failed to satisfy constraint: Member must be a name that this account can hold",
  ],
  [
    'tags that AWS keeps for itself',
    {},
    ['iam.TagRole', { RoleName: 'Editor', Tags: [{ Key: 'aws:team', Value: 'photo' }] }],
    'InvalidInput',
    "Tag keys starting with 'aws:' are reserved for internal use",
  ],
  [
    'the policies of an identity elsewhere',
    {},
    [
      'iam.ListPoliciesGrantingServiceAccess',
      { Arn: `arn:aws:iam::${ACCOUNT}:policy/ReadPhotos`, ServiceNamespaces: ['s3'] },
    ],
    'InvalidInput',
    `ARN arn:aws:iam::${ACCOUNT}:policy/ReadPhotos is not valid.`,
  ],
]

describe('IAM', () => {
  it.each(refusals)('refuses %s', (_what, patch, [operation, input], code, message) => {
    const world = worldWith(patch)
    const { result, world: then } = call(world, ana, operation, input)
    expect(result).toMatchObject({ ok: false, error: { code, message } })
    expect(then.accounts).toBe(world.accounts)
  })

  it('deletes a policy once its versions and its users are gone', () => {
    const PolicyArn = arn('New')
    const made = after(worldWith({ policies: { New: { document: allow } } }), [
      ['iam.CreatePolicyVersion', { PolicyArn, PolicyDocument: allow, SetAsDefault: true }],
    ])
    expect(call(made, ana, 'iam.DeletePolicy', { PolicyArn }).result).toMatchObject({
      error: { code: 'DeleteConflict', message: expect.stringMatching(/^This policy has more than one version\./) },
    })
    const gone = after(made, [
      ['iam.DeletePolicyVersion', { PolicyArn, VersionId: 'v1' }],
      ['iam.DeletePolicy', { PolicyArn }],
    ])
    expect(call(gone, ana, 'iam.GetPolicy', { PolicyArn }).result).toMatchObject({ error: { code: 'NoSuchEntity' } })
  })

  it('never gives the number of a version again', () => {
    const version = { PolicyArn: READ_PHOTOS, PolicyDocument: allow }
    const world = after(worldWith({}), [
      ['iam.CreatePolicyVersion', version],
      ['iam.DeletePolicyVersion', { PolicyArn: READ_PHOTOS, VersionId: 'v2' }],
    ])
    expect(call(world, ana, 'iam.CreatePolicyVersion', version).result).toMatchObject({
      output: { PolicyVersion: { VersionId: 'v3' } },
    })
  })

  it('lets the description of a service-linked role be changed, and nothing else', () => {
    const world = after(worldWith(service), [
      ['iam.UpdateRole', { ...X, Description: 'one' }],
      ['iam.UpdateRoleDescription', { ...X, Description: 'two' }],
    ])
    expect(call(world, ana, 'iam.GetRole', X).result).toMatchObject({ output: { Role: { Description: 'two' } } })
  })

  it('keeps one alias, and no two accounts share one', () => {
    const world = after(worldWith({}), [['iam.CreateAccountAlias', { AccountAlias: 'pinebox' }]])
    expect(call(world, ana, 'iam.ListAccountAliases', {}).result).toMatchObject({
      output: { AccountAliases: ['pinebox'] },
    })
    const home = world.accounts[ACCOUNT]
    if (!home) throw new Error('no account')
    const other = { ...home, id: '444455556666', alias: 'taken' }
    const two = { ...world, accounts: { ...world.accounts, [other.id]: other } }
    expect(call(two, ana, 'iam.CreateAccountAlias', { AccountAlias: 'taken' }).result).toMatchObject({
      error: { code: 'EntityAlreadyExists', message: 'The account alias taken already exists.' },
    })
  })

  // Users and roles cannot have keys that differ in case alone; policies can.
  const retagged: readonly (readonly [what: string, of: object, keys: readonly string[]])[] = [
    ['User', { UserName: 'ben' }, ['Team', 'zone']],
    ['Role', { RoleName: 'Editor' }, ['Team', 'zone']],
    ['Policy', { PolicyArn: READ_PHOTOS }, ['team', 'Team', 'zone']],
  ]
  it.each(retagged)('tags a %s twice', (kind, of, keys) => {
    const tag = (Key: string): Call => [`iam.Tag${kind}`, { ...of, Tags: [{ Key, Value: Key }] }]
    const world = after(worldWith({}), [tag('zone'), tag('team'), tag('Team')])
    const list = (at: World) => {
      const { result } = call(at, ana, `iam.List${kind}Tags`, of)
      return result.ok ? (result.output as { Tags: readonly object[] }).Tags : []
    }
    expect(list(world)).toEqual(keys.map((Key) => ({ Key, Value: Key })))
    const none = after(world, [[`iam.Untag${kind}`, { ...of, TagKeys: [...keys, 'nothing'] }]])
    expect(list(none)).toEqual([])
  })
})
