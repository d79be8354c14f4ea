// Workflows and refusals. AWS: Organizations API Reference and User Guide, 2026-11.

import { describe, expect, it } from 'vitest'
import { call, type Credentials, identities, type World, worldFrom } from '#account'
import { ACCOUNT, ana, fixture, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'
import { oli, OUTSIDE, pia, PROD, sam, SANDBOX, testOrganization } from './testOrganization.ts'

const world = testOrganization()
const { organization } = world
const root = organization?.root.id ?? ''
const idOf = (name: string): string =>
  [...Object.values(organization?.units ?? {}), ...Object.values(organization?.policies ?? {})].find(
    (one) => one.name === name,
  )?.id ?? ''
const FULL = 'p-FullAWSAccess'
const scp = policyText({ Effect: 'Deny', Action: 's3:*', Resource: '*' })
const policy = (Name: string, more: object = {}) => ({
  Name,
  Description: '',
  Type: 'SERVICE_CONTROL_POLICY',
  Content: scp,
  ...more,
})
const rcp = (statement: object) =>
  policy('R', { Type: 'RESOURCE_CONTROL_POLICY', Content: policyText({ Resource: '*', ...statement }) })

/** A call of organizations, by whom, and what it answers. */
type Case = [what: string, operation: string, input: object, code: string, who?: Credentials]

const refusals: Case[] = [
  ['a member', 'ListAccounts', {}, 'AccessDeniedException', pia],
  ['a member that would change things', 'CreatePolicy', policy('x'), 'AccessDeniedException', pia],
  ['an account of no organization', 'ListAccounts', {}, 'AWSOrganizationsNotInUseException', oli],
  ['a second organization', 'CreateOrganization', {}, 'AlreadyInOrganizationException'],
  ['deleting one that has members', 'DeleteOrganization', {}, 'OrganizationNotEmptyException'],
  ['an account that is not there', 'DescribeAccount', { AccountId: OUTSIDE }, 'AccountNotFoundException'],
  ['the parent of nobody', 'ListParents', { ChildId: OUTSIDE }, 'ChildNotFoundException'],
  [
    'an OU twice',
    'CreateOrganizationalUnit',
    { ParentId: root, Name: 'Sandbox' },
    'DuplicateOrganizationalUnitException',
  ],
  ['an OU below nothing', 'ListChildren', { ParentId: 'r-none', ChildType: 'ACCOUNT' }, 'ParentNotFoundException'],
  [
    'another OU’s name',
    'UpdateOrganizationalUnit',
    { OrganizationalUnitId: idOf('Empty'), Name: 'Sandbox' },
    'DuplicateOrganizationalUnitException',
  ],
  [
    'deleting an OU with an account',
    'DeleteOrganizationalUnit',
    { OrganizationalUnitId: idOf('Sandbox') },
    'OrganizationalUnitNotEmptyException',
  ],
  [
    'deleting an OU with an OU',
    'DeleteOrganizationalUnit',
    { OrganizationalUnitId: idOf('Workloads') },
    'OrganizationalUnitNotEmptyException',
  ],
  [
    'moving from where it is not',
    'MoveAccount',
    { AccountId: PROD, SourceParentId: idOf('Sandbox'), DestinationParentId: root },
    'SourceParentNotFoundException',
  ],
  [
    'moving to where it is',
    'MoveAccount',
    { AccountId: PROD, SourceParentId: root, DestinationParentId: idOf('Prod') },
    'DuplicateAccountException',
  ],
  [
    'moving to nowhere',
    'MoveAccount',
    { AccountId: PROD, SourceParentId: idOf('Prod'), DestinationParentId: 'r-none' },
    'DestinationParentNotFoundException',
  ],
  ['the management account leaving', 'LeaveOrganization', {}, 'MasterCannotLeaveOrganizationException'],
  [
    'removing the management account',
    'RemoveAccountFromOrganization',
    { AccountId: ACCOUNT },
    'MasterCannotLeaveOrganizationException',
  ],
  ['closing the management account', 'CloseAccount', { AccountId: ACCOUNT }, 'ConstraintViolationException'],
  [
    'inviting a member',
    'InviteAccountToOrganization',
    { Target: { Id: PROD, Type: 'ACCOUNT' } },
    'HandshakeConstraintViolationException',
  ],
  [
    'a type that is on',
    'EnablePolicyType',
    { RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' },
    'PolicyTypeAlreadyEnabledException',
  ],
  [
    'a type that is off',
    'DisablePolicyType',
    { RootId: root, PolicyType: 'TAG_POLICY' },
    'PolicyTypeNotEnabledException',
  ],
  ['a name twice', 'CreatePolicy', policy('NoUsers'), 'DuplicatePolicyException'],
  ['the name of AWS’s own', 'CreatePolicy', policy('FullAWSAccess'), 'DuplicatePolicyException'],
  ['an SCP that is no JSON', 'CreatePolicy', policy('x', { Content: '{' }), 'MalformedPolicyDocumentException'],
  [
    'an SCP with a Principal',
    'CreatePolicy',
    policy('x', { Content: policyText({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }) }),
    'MalformedPolicyDocumentException',
  ],
  [
    'an SCP that is too long',
    'CreatePolicy',
    policy('x', { Content: scp.padEnd(10_241) }),
    'ConstraintViolationException',
  ],
  [
    'an RCP that allows',
    'CreatePolicy',
    rcp({ Effect: 'Allow', Principal: '*', Action: 's3:*' }),
    'MalformedPolicyDocumentException',
  ],
  [
    'an RCP about one principal',
    'CreatePolicy',
    rcp({ Effect: 'Deny', Principal: { AWS: ACCOUNT }, Action: 's3:*' }),
    'MalformedPolicyDocumentException',
  ],
  [
    'an RCP of all actions',
    'CreatePolicy',
    rcp({ Effect: 'Deny', Principal: '*', Action: '*' }),
    'MalformedPolicyDocumentException',
  ],
  ['deleting an attached policy', 'DeletePolicy', { PolicyId: idOf('NoUsers') }, 'PolicyInUseException'],
  ['deleting a policy of AWS', 'DeletePolicy', { PolicyId: FULL }, 'InvalidInputException'],
  ['changing a policy of AWS', 'UpdatePolicy', { PolicyId: FULL, Name: 'Mine' }, 'InvalidInputException'],
  ['a policy that is not there', 'DescribePolicy', { PolicyId: 'p-00000000' }, 'PolicyNotFoundException'],
  ['attaching twice', 'AttachPolicy', { PolicyId: FULL, TargetId: root }, 'DuplicatePolicyAttachmentException'],
  ['attaching to nothing', 'AttachPolicy', { PolicyId: FULL, TargetId: OUTSIDE }, 'TargetNotFoundException'],
  [
    'detaching what is not attached',
    'DetachPolicy',
    { PolicyId: idOf('Spare'), TargetId: root },
    'PolicyNotAttachedException',
  ],
  [
    'detaching the last SCP',
    'DetachPolicy',
    { PolicyId: FULL, TargetId: idOf('Sandbox') },
    'ConstraintViolationException',
  ],
  [
    'detaching RCPFullAWSAccess',
    'DetachPolicy',
    { PolicyId: 'p-RCPFullAWSAccess', TargetId: root },
    'InvalidInputException',
  ],
  [
    'delegating without trusted access',
    'RegisterDelegatedAdministrator',
    { AccountId: PROD, ServicePrincipal: 'sso.amazonaws.com' },
    'ConstraintViolationException',
  ],
  [
    'delegating to itself',
    'RegisterDelegatedAdministrator',
    { AccountId: ACCOUNT, ServicePrincipal: 'sso.amazonaws.com' },
    'ConstraintViolationException',
  ],
  ['a resource policy that is none', 'PutResourcePolicy', { Content: '{}' }, 'MalformedPolicyDocumentException'],
  ['no resource policy', 'DescribeResourcePolicy', {}, 'ResourcePolicyNotFoundException'],
  ['no effective policy', 'DescribeEffectivePolicy', { PolicyType: 'TAG_POLICY' }, 'EffectivePolicyNotFoundException'],
  ['a tag of AWS', 'TagResource', { ResourceId: PROD, Tags: [{ Key: 'aws:x', Value: '' }] }, 'InvalidInputException'],
  ['a token of nobody', 'ListAccounts', { NextToken: 'x' }, 'InvalidInputException'],
  ['an id of no kind', 'DescribeAccount', { AccountId: 'x' }, 'InvalidInputException'],
]

describe('AWS Organizations', () => {
  it.each(refusals)('refuses %s', (_what, operation, input, code, who = ana) => {
    expect(outcome(world, `organizations.${operation}`, input, who)).toMatch(new RegExp(`^${code}: `))
  })

  it('attaches ten SCPs and no more', () => {
    const steps = Array.from({ length: 10 }, (_, n) => ['organizations.CreatePolicy', policy(`P${n}`)] as const)
    const made = after(world, ...steps)
    const ids = Object.values(made.organization?.policies ?? {}).flatMap(({ id, name }) =>
      /^P\d$/.test(name) ? [id] : [],
    )
    const attach = (id = '') => ['organizations.AttachPolicy', { PolicyId: id, TargetId: idOf('Empty') }] as const
    const full = after(made, ...ids.slice(0, 9).map((id) => attach(id))) // and FullAWSAccess
    expect(outcome(full, ...attach(ids[9]))).toBe(
      'ConstraintViolationException: You have attached the maximum number of policies to the specified target.',
    )
  })

  it('nests five OUs and no more', () => {
    let deep = world
    let ParentId = root
    for (let depth = 1; depth <= 5; depth++) {
      const step = ['organizations.CreateOrganizationalUnit', { ParentId, Name: 'Deep' }] as const
      ParentId = answer<{ OrganizationalUnit: { Id: string } }>(deep, ...step).OrganizationalUnit.Id
      deep = after(deep, step)
    }
    expect(outcome(deep, 'organizations.CreateOrganizationalUnit', { ParentId, Name: 'Deep' })).toContain('max depth')
  })

  it('makes an account that the management account can enter, and refuses an address twice', () => {
    const input = { Email: 'new@pinebox.example', AccountName: 'New', RoleName: 'Door' }
    const { world: made, result } = call(world, ana, 'organizations.CreateAccount', input)
    expect(result).toMatchObject({ output: { CreateAccountStatus: { State: 'IN_PROGRESS', AccountName: 'New' } } })
    const [creation] = Object.values(made.organization?.creations ?? {})
    const id = creation?.accountId ?? ''
    expect(made.accounts[id]).toMatchObject({ root: { email: input.Email, mfaDevices: [] }, details: { name: 'New' } })
    const door = { RoleArn: `arn:aws:iam::${id}:role/Door`, RoleSessionName: 'ana' }
    expect(outcome(made, 'sts.AssumeRole', door)).toBe('ok')
    const CreateAccountRequestId = creation?.id
    expect(answer(made, 'organizations.DescribeCreateAccountStatus', { CreateAccountRequestId })).toMatchObject({
      CreateAccountStatus: { State: 'SUCCEEDED', AccountId: id },
    })
    const again = after(made, ['organizations.CreateAccount', input])
    expect(Object.values(again.organization?.creations ?? {})).toMatchObject([{}, { failure: 'EMAIL_ALREADY_EXISTS' }])
    expect(outcome(made, 'organizations.RemoveAccountFromOrganization', { AccountId: id })).toMatch(/^ConstraintVio/)
    const later = { ...made, now: made.now + 8 * 24 * 3_600_000 }
    expect(outcome(later, 'organizations.RemoveAccountFromOrganization', { AccountId: id })).toBe('ok')
  })

  it('takes in whom it invited, and its SCPs reach them from then on', () => {
    const invite = ['organizations.InviteAccountToOrganization', { Target: { Id: OUTSIDE, Type: 'ACCOUNT' } }] as const
    const { Id: HandshakeId } = answer<{ Handshake: { Id: string } }>(world, ...invite).Handshake
    const open = after(world, invite)
    expect(outcome(open, ...invite)).toMatch(/^DuplicateHandshakeException/)
    expect(outcome(open, 'organizations.AcceptHandshake', { HandshakeId }, sam)).toMatch(/^AccessDeniedException/)
    const late = { ...open, now: open.now + 16 * 24 * 3_600_000 }
    expect(outcome(late, 'organizations.AcceptHandshake', { HandshakeId }, oli)).toMatch(/^InvalidHandshakeTransition/)
    const declined = after(open, ['organizations.DeclineHandshake', { HandshakeId }, oli])
    expect(outcome(declined, 'organizations.AcceptHandshake', { HandshakeId }, oli)).toMatch(/^InvalidHandshake/)

    const group = ['iam.CreateGroup', { GroupName: 'Team' }, oli] as const
    expect(outcome(open, ...group)).toBe('ok')
    const joined = after(open, ['organizations.AcceptHandshake', { HandshakeId }, oli])
    expect(joined.organization?.members[OUTSIDE]).toMatchObject({ parent: root, method: 'INVITED' })
    expect(outcome(joined, ...group)).toContain('explicit deny in a service control policy')
    const alone = after(joined, ['organizations.LeaveOrganization', {}, oli])
    expect(outcome(alone, ...group)).toBe('ok')
  })

  it('moves an account out of reach of an SCP', () => {
    const alias = ['iam.CreateAccountAlias', { AccountAlias: 'pinebox-prod' }, pia] as const
    expect(outcome(world, ...alias)).toContain('explicit deny')
    const move = { AccountId: PROD, SourceParentId: idOf('Prod'), DestinationParentId: root }
    expect(outcome(after(world, ['organizations.MoveAccount', move]), ...alias)).toBe('ok')
  })

  it('lets nobody into a closed account', () => {
    const closed = after(world, ['organizations.CloseAccount', { AccountId: SANDBOX }])
    expect(outcome(closed, 'sts.GetCallerIdentity', {}, sam)).toMatch(/^InvalidClientTokenId/)
    expect(answer(closed, 'organizations.DescribeAccount', { AccountId: SANDBOX })).toMatchObject({
      Account: { State: 'SUSPENDED' },
    })
    expect(outcome(closed, 'organizations.CloseAccount', { AccountId: SANDBOX })).toMatch(/^AccountAlreadyClosed/)
    expect(identities(closed).some(({ ref }) => ref.startsWith(SANDBOX))).toBe(false)
  })

  it('lets a delegated administrator look, and a resource policy let a member do what it names', () => {
    const ServicePrincipal = 'sso.amazonaws.com'
    const delegated = after(
      world,
      ['organizations.EnableAWSServiceAccess', { ServicePrincipal }],
      ['organizations.RegisterDelegatedAdministrator', { AccountId: PROD, ServicePrincipal }],
    )
    expect(outcome(delegated, 'organizations.ListAccounts', {}, pia)).toBe('ok')
    expect(outcome(delegated, 'organizations.CreatePolicy', policy('x'), pia)).toMatch(/^AccessDeniedException/)
    expect(outcome(delegated, 'organizations.RemoveAccountFromOrganization', { AccountId: PROD })).toMatch(
      /^Constraint/,
    )
    const undone = after(delegated, ['organizations.DisableAWSServiceAccess', { ServicePrincipal }])
    expect(outcome(undone, 'organizations.ListAccounts', {}, pia)).toMatch(/^AccessDeniedException/)

    const Content = policyText({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${SANDBOX}:root` },
      Action: 'organizations:CreatePolicy',
      Resource: '*',
      Condition: { StringEquals: { 'organizations:PolicyType': 'SERVICE_CONTROL_POLICY' } },
    })
    const shared = after(world, ['organizations.PutResourcePolicy', { Content }])
    const create = (who: Credentials, Type: string) =>
      outcome(shared, 'organizations.CreatePolicy', policy('x', { Type }), who).split(':')[0]
    expect(create(sam, 'SERVICE_CONTROL_POLICY')).toBe('ok')
    expect(create(sam, 'TAG_POLICY')).toBe('AccessDeniedException')
    expect(create(pia, 'SERVICE_CONTROL_POLICY')).toBe('AccessDeniedException')
    expect(create({ identity: `${SANDBOX}/user/sam-guest` }, 'SERVICE_CONTROL_POLICY')).toBe('AccessDeniedException')
  })

  it('lays the policies of the levels over one another', () => {
    const tag = (value: object) => JSON.stringify({ tags: { team: value } })
    const Type = 'TAG_POLICY'
    const made = after(
      world,
      ['organizations.EnablePolicyType', { RootId: root, PolicyType: Type }],
      ['organizations.CreatePolicy', policy('T1', { Type, Content: tag({ tag_value: { '@@assign': ['a', 'b'] } }) })],
      ['organizations.CreatePolicy', policy('T2', { Type, Content: tag({ tag_value: { '@@append': ['c'] } }) })],
    )
    const named = (name: string) =>
      Object.values(made.organization?.policies ?? {}).find((one) => one.name === name)?.id
    const attached = after(
      made,
      ['organizations.AttachPolicy', { PolicyId: named('T1'), TargetId: root }],
      ['organizations.AttachPolicy', { PolicyId: named('T2'), TargetId: PROD }],
    )
    expect(answer(attached, 'organizations.DescribeEffectivePolicy', { PolicyType: Type }, pia)).toMatchObject({
      EffectivePolicy: { PolicyContent: '{"tags":{"team":{"tag_value":["a","b","c"]}}}', TargetId: PROD },
    })
  })

  it('begins with SCPs enabled, and has no policies with consolidated billing alone', () => {
    const begun = (FeatureSet: string): World =>
      after(testAccount(), ['organizations.CreateOrganization', { FeatureSet }])
    expect(begun('ALL').organization?.root.policyTypes).toEqual(['SERVICE_CONTROL_POLICY'])
    const billing = begun('CONSOLIDATED_BILLING')
    expect(outcome(billing, 'organizations.CreatePolicy', policy('x'))).toMatch(/^PolicyTypeNotAvailable/)
    const all = after(billing, ['organizations.EnableAllFeatures', {}])
    expect(outcome(all, 'organizations.CreatePolicy', policy('x'))).toBe('ok')
    expect(outcome(all, 's3.ListBuckets', {})).toBe('ok')
  })
})

describe('the identities of other accounts', () => {
  it.each([
    [`${PROD}/root`, `arn:aws:iam::${PROD}:root`],
    [`${PROD}/user/pia`, `arn:aws:iam::${PROD}:user/pia`],
    [
      `${PROD}/role/OrganizationAccountAccessRole`,
      `arn:aws:sts::${PROD}:assumed-role/OrganizationAccountAccessRole/learner`,
    ],
  ])('%s', (identity, Arn) => {
    expect(answer(world, 'sts.GetCallerIdentity', {}, { identity })).toMatchObject({ Account: PROD, Arn })
    expect(identities(world).some(({ ref }) => ref === identity)).toBe(true)
  })
  it.each(['999999999999/root', `${PROD}/user/nobody`, `${PROD}/`])('not %s', (identity) => {
    expect(outcome(world, 'sts.GetCallerIdentity', {}, { identity })).toMatch(/^InvalidClientTokenId/)
  })
})

describe('the organization of a fixture', () => {
  const written = {
    accounts: { [PROD]: { name: 'Prod', root: { email: 'p@x.example' } } },
    ous: { Work: { Prod: {} } },
  }
  it.each<[string, object, readonly (string | number)[], string | undefined]>([
    ['an OU that is not there', { ou: 'Wrok' }, ['ou'], 'Work'],
    [
      'a target that is not there',
      { scps: { A: { document: {}, attachedTo: ['Work/Prd'] } } },
      ['scps', 'A', 'attachedTo', 0],
      'Work/Prod',
    ],
    ['a level that is not there', { closed: ['roots'] }, ['closed', 0], 'root'],
    ['a manager that is not there', { management: '999999999999' }, ['management'], undefined],
    [
      'the account of the file twice',
      { accounts: { [ACCOUNT]: written.accounts[PROD] } },
      ['accounts', ACCOUNT],
      undefined,
    ],
    [
      'what is wrong inside of an account',
      { accounts: { [PROD]: { ...written.accounts[PROD], users: { a: { groups: ['Nobody'] } } } } },
      ['accounts', PROD, 'users', 'a', 'groups', 0],
      undefined,
    ],
  ])('does not hold %s', (_what, changes, path, suggestion) => {
    const { problems } = worldFrom({ ...fixture, organization: { ...written, ...changes } })
    expect(problems).toMatchObject([
      { path: ['organization', ...path], ...(suggestion !== undefined && { suggestion }) },
    ])
  })

  it('can be managed by another account than the learner’s', () => {
    const { world: member } = worldFrom({ ...fixture, organization: { ...written, management: PROD, ou: 'Work/Prod' } })
    expect(member && outcome(member, 'organizations.ListAccounts', {})).toMatch(/^AccessDeniedException/)
    expect(member && outcome(member, 'organizations.ListAccounts', {}, { identity: `${PROD}/root` })).toBe('ok')
  })
})
