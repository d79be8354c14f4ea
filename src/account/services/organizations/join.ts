import type { Draft } from 'immer'
import type { AccountId } from '../../types.ts'
import { DEFAULTS } from './managed.ts'
import type { Member, Organization } from './state.ts'

/** A new member stands under the root. The policies that AWS made for the types in force come with it. */
export function join(
  organization: Draft<Organization>,
  id: AccountId,
  member: Pick<Member, 'joined' | 'method' | 'tags'>,
): void {
  organization.members[id] = { ...member, tags: { ...member.tags }, id, parent: organization.root.id }
  organization.attachments[id] = defaultsOf(organization)
}

/** What stands on every new OU and account. */
export function defaultsOf({ root, featureSet }: Organization): string[] {
  // INVARIANT: only organizations with all features have policy types.
  return featureSet === 'ALL' ? root.policyTypes.flatMap((type) => DEFAULTS[type] ?? []) : []
}
