// Finds what a call names in the organization, or fails with AWS's text.

import type { Draft } from 'immer'
import { own } from '../../own.ts'
import type { Account, World } from '../../types.ts'
import { refuse } from './errors.ts'
import { managed } from './managed.ts'
import type { Member, Organization, OrganizationPolicy, PolicyTypeName, Unit } from './state.ts'

export function findMember(organization: Draft<Organization>, id: string): Draft<Member> {
  return own(organization.members, id) ?? refuse('AccountNotFound')
}

export function findUnit(organization: Draft<Organization>, id: string): Draft<Unit> {
  return own(organization.units, id) ?? refuse('OrganizationalUnitNotFound')
}

/** The root or an OU. */
export function isParent(organization: Organization, id: string): boolean {
  return organization.root.id === id || own(organization.units, id) !== undefined
}

export function isTarget(organization: Organization, id: string): boolean {
  return isParent(organization, id) || own(organization.members, id) !== undefined
}

/** Of the organization or of AWS. */
export function findPolicy(organization: Organization, id: string): OrganizationPolicy {
  return own(organization.policies, id) ?? own(managed, id) ?? refuse('PolicyNotFound')
}

/** INVARIANT: a member has an account, as an account of a closed one stays in the world. */
export function accountOf(world: World, { id }: Pick<Member, 'id'>): Account {
  return own(world.accounts, id) ?? refuse('AccountNotFound')
}

/** The ids of the OUs or accounts right below. */
export function below(
  { units, members }: Organization,
  parent: string,
  type: 'ACCOUNT' | 'ORGANIZATIONAL_UNIT',
): readonly string[] {
  const children: Readonly<Record<string, { readonly parent: string }>> = type === 'ACCOUNT' ? members : units
  return Object.entries(children).flatMap(([id, child]) => (child.parent === parent ? [id] : []))
}

/** The ids of the roots, OUs and accounts that carry a policy. */
export function carriers({ attachments }: Organization, policy: string): readonly string[] {
  return Object.entries(attachments).flatMap(([target, ids]) => (ids.includes(policy) ? [target] : []))
}

/** The policies of a type that one root, OU or account carries itself. */
export function attachedOf(
  organization: Organization,
  target: string,
  type: PolicyTypeName,
): readonly OrganizationPolicy[] {
  return (own(organization.attachments, target) ?? [])
    .map((id) => findPolicy(organization, id))
    .filter((policy) => policy.type === type)
}
