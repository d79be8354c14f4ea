// How the state looks in answers. AWS: Organizations API Reference, "Data Types", 2026-11.

import { iso } from '../../clock.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import { nameOf } from '../account/name.ts'
import { handshakeArn, organizationArn, policyArn, resourcePolicyArn, targetArn } from './arn.ts'
import { accountOf } from './find.ts'
import { pathTo } from './levels.ts'
import { managed } from './managed.ts'
import { INVITATION } from './quotas.ts'
import type { Creation, Handshake, Member, Organization, OrganizationPolicy, ResourcePolicy, Unit } from './state.ts'

export function organizationView(world: World, organization: Organization) {
  const { id, featureSet, managementAccount, root } = organization
  return {
    Id: id,
    Arn: organizationArn(organization),
    FeatureSet: featureSet,
    MasterAccountArn: targetArn(organization, managementAccount),
    MasterAccountId: managementAccount,
    MasterAccountEmail: own(world.accounts, managementAccount)?.root.email ?? '',
    AvailablePolicyTypes: root.policyTypes.map((Type) => ({ Type, Status: 'ENABLED' })),
  }
}

export function rootView(organization: Organization) {
  const { id, policyTypes } = organization.root
  return {
    Id: id,
    Arn: targetArn(organization, id),
    Name: 'Root',
    PolicyTypes: policyTypes.map((Type) => ({ Type, Status: 'ENABLED' })),
  }
}

export function unitView(organization: Organization, { id, name }: Unit) {
  return { Id: id, Arn: targetArn(organization, id), Name: name, Path: pathOf(organization, id) }
}

export function accountView(world: World, organization: Organization, member: Member) {
  const { JoinedMethod, JoinedTimestamp, ...named } = delegateView(world, organization, member)
  return { ...named, Paths: [pathOf(organization, member.id)], JoinedMethod, JoinedTimestamp }
}

/** The same without the way to it, as lists of delegated administrators have it. `Status` was retired in 2026-09. */
export function delegateView(world: World, organization: Organization, member: Member) {
  const account = accountOf(world, member)
  return {
    Id: member.id,
    Arn: targetArn(organization, member.id),
    Email: account.root.email,
    Name: nameOf(account),
    State: account.closed === undefined ? 'ACTIVE' : 'SUSPENDED',
    JoinedMethod: member.method,
    JoinedTimestamp: iso(member.joined),
  }
}

function pathOf(organization: Organization, id: string): string {
  return `${[organization.id, ...pathTo(organization, id), id].join('/')}/`
}

export function policySummary(organization: Organization, policy: OrganizationPolicy) {
  return {
    Id: policy.id,
    Arn: policyArn(organization, policy),
    Name: policy.name,
    Description: policy.description,
    Type: policy.type,
    AwsManaged: Object.hasOwn(managed, policy.id),
  }
}

export function policyView(organization: Organization, policy: OrganizationPolicy) {
  return { PolicySummary: policySummary(organization, policy), Content: policy.content }
}

export function creationView({ id, accountName, requested, accountId, failure }: Creation) {
  return {
    Id: id,
    AccountName: accountName,
    State: failure === undefined ? 'SUCCEEDED' : 'FAILED',
    RequestedTimestamp: iso(requested),
    CompletedTimestamp: iso(requested),
    ...(accountId !== undefined && { AccountId: accountId }),
    ...(failure !== undefined && { FailureReason: failure }),
  }
}

export function handshakeView({ now }: World, organization: Organization, handshake: Handshake) {
  const { id, target, state, notes, requested } = handshake
  return {
    Id: id,
    Arn: handshakeArn(organization, id),
    Parties: [{ Id: organization.id, Type: 'ORGANIZATION' }, target],
    State: state === 'OPEN' && now >= requested + INVITATION ? 'EXPIRED' : state,
    RequestedTimestamp: iso(requested),
    ExpirationTimestamp: iso(requested + INVITATION),
    Action: 'INVITE',
    Resources: [
      { Value: organization.id, Type: 'ORGANIZATION' },
      { Value: target.Id, Type: target.Type },
      ...(notes === undefined ? [] : [{ Value: notes, Type: 'NOTES' }]),
    ],
  }
}

export function resourcePolicyView(organization: Organization, { id, content }: ResourcePolicy) {
  return { ResourcePolicySummary: { Id: id, Arn: resourcePolicyArn(organization, id) }, Content: content }
}
