import { ACCOUNT, policyText, testAccount } from '../../testAccount.ts'
import { after, answer } from '../../testCalls.ts'
import type { TestRow } from '../testRow.ts'
import { oli, OUTSIDE, pia, PROD, SANDBOX, testOrganization } from './testOrganization.ts'

const SERVICE = 'access-analyzer.amazonaws.com'
const TagKey = 'team'
const Tags = [{ Key: TagKey, Value: 'photo' }]
const scp = policyText({ Effect: 'Deny', Action: 's3:*', Resource: '*' })
const analyzers = JSON.stringify({ services: { '@@assign': ['all'] } })
const delegation = policyText({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${PROD}:root` },
  Action: 'organizations:CreatePolicy',
  Resource: '*',
})

const bare = testOrganization()
const RootId = bare.organization?.root.id ?? ''
const idOf = (name: string): string => {
  const { units = {}, policies = {} } = bare.organization ?? {}
  return [...Object.values(units), ...Object.values(policies)].find((one) => one.name === name)?.id ?? ''
}

/** Everything that an operation can be about is there. */
const prepared = after(
  bare,
  ['organizations.EnableAWSServiceAccess', { ServicePrincipal: SERVICE }],
  ['organizations.RegisterDelegatedAdministrator', { AccountId: PROD, ServicePrincipal: SERVICE }],
  ['organizations.PutResourcePolicy', { Content: delegation }],
  ['organizations.EnablePolicyType', { RootId, PolicyType: 'AISERVICES_OPT_OUT_POLICY' }],
)
const optOut = answer<{ Policy: { PolicySummary: { Id: string } } }>(prepared, 'organizations.CreatePolicy', {
  Content: analyzers,
  Description: '',
  Name: 'OptOut',
  Type: 'AISERVICES_OPT_OUT_POLICY',
}).Policy.PolicySummary.Id
const attached = after(
  prepared,
  [
    'organizations.CreatePolicy',
    { Content: analyzers, Description: '', Name: 'OptOut', Type: 'AISERVICES_OPT_OUT_POLICY' },
  ],
  ['organizations.AttachPolicy', { PolicyId: optOut, TargetId: RootId }],
)
const account = { Email: 'new@pinebox.example', AccountName: 'New' }
const creation = ['organizations.CreateAccount', account] as const
const { Id: CreateAccountRequestId } = answer<{ CreateAccountStatus: { Id: string } }>(
  attached,
  ...creation,
).CreateAccountStatus
const created = after(attached, creation)
const Target = { Id: OUTSIDE, Type: 'ACCOUNT' }
const invitation = ['organizations.InviteAccountToOrganization', { Target }] as const
const { Id: HandshakeId } = answer<{ Handshake: { Id: string } }>(created, ...invitation).Handshake
const world = after(created, invitation)

const alone = testAccount()
const paged = { NextToken: undefined, MaxResults: 20 }
const paging = Object.keys(paged)
const handshake = { input: { HandshakeId }, output: ['Handshake'] }

function row(name: string, input: object, output: readonly string[], more: Partial<TestRow> = {}): [string, TestRow] {
  return [name, { input: { ...input }, output, actions: [`organizations:${name}`], world, ...more }]
}

/** The same for each of the resources it is about. */
function actions(name: string, count: number, ...also: readonly string[]) {
  return { actions: [...Array.from({ length: count }, () => `organizations:${name}`), ...also] }
}
function lists(name: string, input: object, output: string, optional: readonly string[] = []) {
  return row(name, { ...input, ...paged }, [output], { optional: [...paging, ...optional] })
}

const tagging = { optional: ['Tags'] }
const PolicyId = idOf('NoUsers')
const AccountId = PROD
const unit = { OrganizationalUnitId: idOf('Empty') }
const ParentId = RootId

export const rows: Readonly<Record<string, TestRow>> = Object.fromEntries([
  row('AcceptHandshake', handshake.input, handshake.output, {
    ...actions('AcceptHandshake', 1, 'iam:CreateServiceLinkedRole'),
    as: oli,
  }),
  row('AttachPolicy', { PolicyId, TargetId: PROD }, [], actions('AttachPolicy', 2)),
  row('CancelHandshake', handshake.input, handshake.output),
  row('CloseAccount', { AccountId: SANDBOX }, []),
  row(
    'CreateAccount',
    { ...account, Email: 'other@pinebox.example', RoleName: 'Admin', IamUserAccessToBilling: 'DENY', Tags },
    ['CreateAccountStatus'],
    {
      optional: ['RoleName', 'IamUserAccessToBilling', 'Tags'],
      ...actions('CreateAccount', 1, 'organizations:TagResource'),
    },
  ),
  row('CreateOrganization', { FeatureSet: 'ALL' }, ['Organization'], {
    optional: ['FeatureSet'],
    ...actions('CreateOrganization', 1, 'iam:CreateServiceLinkedRole'),
    world: alone,
  }),
  row('CreateOrganizationalUnit', { ParentId, Name: 'New', Tags }, ['OrganizationalUnit'], {
    ...tagging,
    ...actions('CreateOrganizationalUnit', 1, 'organizations:TagResource'),
  }),
  row(
    'CreatePolicy',
    { Content: scp, Description: 'x', Name: 'New', Type: 'SERVICE_CONTROL_POLICY', Tags },
    ['Policy'],
    { ...tagging, ...actions('CreatePolicy', 1, 'organizations:TagResource') },
  ),
  row('DeclineHandshake', handshake.input, handshake.output, { as: oli }),
  row('DeleteOrganization', {}, [], { world: after(alone, ['organizations.CreateOrganization', {}]) }),
  row('DeleteOrganizationalUnit', unit, []),
  row('DeletePolicy', { PolicyId: idOf('Spare') }, []),
  row('DeleteResourcePolicy', {}, []),
  row('DeregisterDelegatedAdministrator', { AccountId, ServicePrincipal: SERVICE }, []),
  row('DescribeAccount', { AccountId }, ['Account']),
  row('DescribeCreateAccountStatus', { CreateAccountRequestId }, ['CreateAccountStatus']),
  row('DescribeEffectivePolicy', { PolicyType: 'AISERVICES_OPT_OUT_POLICY', TargetId: PROD }, ['EffectivePolicy'], {
    optional: ['TargetId'],
  }),
  row('DescribeHandshake', handshake.input, handshake.output),
  row('DescribeOrganization', {}, ['Organization']),
  row('DescribeOrganizationalUnit', unit, ['OrganizationalUnit']),
  row('DescribePolicy', { PolicyId }, ['Policy']),
  row('DescribeResourcePolicy', {}, ['ResourcePolicy']),
  row('DetachPolicy', { PolicyId, TargetId: SANDBOX }, [], actions('DetachPolicy', 2)),
  row('DisableAWSServiceAccess', { ServicePrincipal: SERVICE }, []),
  row('DisablePolicyType', { RootId, PolicyType: 'RESOURCE_CONTROL_POLICY' }, ['Root']),
  row('EnableAWSServiceAccess', { ServicePrincipal: 'sso.amazonaws.com' }, []),
  row('EnableAllFeatures', {}, ['Handshake'], {
    world: after(alone, ['organizations.CreateOrganization', { FeatureSet: 'CONSOLIDATED_BILLING' }]),
  }),
  row('EnablePolicyType', { RootId, PolicyType: 'TAG_POLICY' }, ['Root']),
  row('InviteAccountToOrganization', { Target, Notes: 'Come in', Tags }, ['Handshake'], {
    optional: ['Notes', 'Tags'],
    ...actions('InviteAccountToOrganization', 1, 'organizations:TagResource'),
    world: attached,
  }),
  row('LeaveOrganization', {}, [], { as: pia, world: bare }),
  lists('ListAWSServiceAccessForOrganization', {}, 'EnabledServicePrincipals'),
  lists('ListAccounts', {}, 'Accounts'),
  lists('ListAccountsForParent', { ParentId }, 'Accounts'),
  lists('ListChildren', { ParentId, ChildType: 'ACCOUNT' }, 'Children'),
  lists('ListCreateAccountStatus', { States: ['SUCCEEDED'] }, 'CreateAccountStatuses', ['States']),
  lists('ListDelegatedAdministrators', { ServicePrincipal: SERVICE }, 'DelegatedAdministrators', ['ServicePrincipal']),
  lists('ListDelegatedServicesForAccount', { AccountId }, 'DelegatedServices'),
  lists('ListHandshakesForAccount', { Filter: { ActionType: 'INVITE' } }, 'Handshakes', ['Filter']),
  lists('ListHandshakesForOrganization', { Filter: { ActionType: 'INVITE' } }, 'Handshakes', ['Filter']),
  lists('ListOrganizationalUnitsForParent', { ParentId }, 'OrganizationalUnits'),
  lists('ListParents', { ChildId: PROD }, 'Parents'),
  lists('ListPolicies', { Filter: 'SERVICE_CONTROL_POLICY' }, 'Policies'),
  lists('ListPoliciesForTarget', { TargetId: SANDBOX, Filter: 'SERVICE_CONTROL_POLICY' }, 'Policies'),
  lists('ListRoots', {}, 'Roots'),
  row('ListTagsForResource', { ResourceId: ACCOUNT, NextToken: undefined }, ['Tags'], { optional: ['NextToken'] }),
  lists('ListTargetsForPolicy', { PolicyId }, 'Targets'),
  row(
    'MoveAccount',
    { AccountId: SANDBOX, SourceParentId: idOf('Sandbox'), DestinationParentId: RootId },
    [],
    actions('MoveAccount', 3),
  ),
  row('PutResourcePolicy', { Content: delegation, Tags }, ['ResourcePolicy'], {
    ...tagging,
    ...actions('PutResourcePolicy', 1, 'organizations:TagResource'),
  }),
  row('RegisterDelegatedAdministrator', { AccountId: SANDBOX, ServicePrincipal: SERVICE }, []),
  row('RemoveAccountFromOrganization', { AccountId: SANDBOX }, []),
  row('TagResource', { ResourceId: PolicyId, Tags }, []),
  row('UntagResource', { ResourceId: PolicyId, TagKeys: [TagKey] }, []),
  row('UpdateOrganizationalUnit', { ...unit, Name: 'Full' }, ['OrganizationalUnit'], { optional: ['Name'] }),
  row('UpdatePolicy', { PolicyId, Name: 'New', Description: 'y', Content: scp }, ['Policy'], {
    optional: ['Name', 'Description', 'Content'],
  }),
])
