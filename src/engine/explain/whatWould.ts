// The smallest changes that turn a decision around. Every one that is offered has been evaluated again.

import type { PolicySet, Request } from '../types.ts'
import { withAllow } from './candidates/allow.ts'
import { kindOf } from './candidates/deciding.ts'
import { pastTheDeny } from './candidates/deny.ts'
import { pastTheGate } from './candidates/publicAccess.ts'
import { refusals } from './candidates/refuse.ts'
import type { Change } from './change.ts'
import { type Limits, search } from './search.ts'
import type { Candidate, Standing } from './standing.ts'

/**
 * What would have to change for a refused request to be allowed; what lets the least else happen first. Empty: it is
 * allowed, or nothing would help, as with a root user who asks for a role. Pure and total.
 */
export function whatWouldAllow(request: Request, policies: PolicySet, limits?: Limits): readonly Change[] {
  return search(
    { request, policies },
    { flipped: ({ decision }) => decision === 'Allow', candidates: allowing },
    limits,
  )
}

/** What would have to change for an allowed request to be refused; what takes the least else away first. Pure and total. */
export function whatWouldDeny(request: Request, policies: PolicySet, limits?: Limits): readonly Change[] {
  return search(
    { request, policies },
    { flipped: ({ decision }) => decision !== 'Allow', candidates: refusals },
    limits,
  )
}

function allowing(standing: Standing): readonly Candidate[] {
  const { decidedBy, sameAccount } = standing.result
  if (decidedBy.startsWith('explicit-deny:')) return pastTheDeny(standing)
  if (decidedBy === 's3-block-public-access') return pastTheGate(standing)
  const kind = kindOf(decidedBy)
  if (!kind) return [] // the service itself refuses
  const own = withAllow(standing, kind)
  // In one account a policy on the resource that names the caller does as well. Rule E4.
  return kind === 'identity' && sameAccount ? [...own, ...withAllow(standing, 'resource')] : own
}
