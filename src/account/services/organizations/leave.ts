import type { Draft } from 'immer'
import { own } from '../../own.ts'
import { refuse, violates } from './errors.ts'
import { findMember } from './find.ts'
import { REMOVAL_WAIT } from './quotas.ts'
import type { Organization } from './state.ts'

/** The account stands alone from now on: no policy of the organization reaches it, and its role for the former one stays. */
export function leave(organization: Draft<Organization>, id: string, now: number): Record<string, never> {
  const member = findMember(organization, id)
  if (organization.managementAccount === id) refuse('MasterCannotLeaveOrganization')
  if (own(organization.delegated, id)) violates('DELEGATED')
  if (member.method === 'CREATED' && now < member.joined + REMOVAL_WAIT) violates('WAIT_PERIOD')
  delete organization.members[id]
  delete organization.attachments[id]
  return {}
}
