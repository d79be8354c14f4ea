import type { World } from '../../types.ts'
import { INVITATION } from './quotas.ts'
import type { Handshake, Organization } from './state.ts'

/** How many accounts count against the quota: open invitations do, too. */
export function seats({ now }: World, { members, handshakes }: Organization): number {
  return Object.keys(members).length + Object.values(handshakes).filter((one) => isOpen(one, now)).length
}

export function isOpen({ state, requested }: Handshake, now: number): boolean {
  return state === 'OPEN' && now < requested + INVITATION
}
