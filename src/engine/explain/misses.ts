// By how much a statement misses a request.

import type { StatementTrace } from '../types.ts'

type Element = 'principal' | 'action' | 'resource' | 'condition'

/** The elements that do not match, in the order in which they are looked at. */
function missesOf({ principal, action, resource, conditions, effect }: StatementTrace): readonly Element[] {
  const missed: Element[] = []
  // An Allow with NotPrincipal never applies. Rule G10.
  if (principal && (!principal.matched || (principal.negated && effect === 'Allow'))) missed.push('principal')
  if (!action.matched) missed.push('action')
  if (!resource.matched) missed.push('resource')
  if (conditions.some(({ matched }) => !matched)) missed.push('condition')
  return missed
}

/** A statement that would apply but for one element. */
export interface NearMiss {
  readonly trace: StatementTrace
  readonly missed: Element
}

// From the nearest to the farthest: who may do this to this, only not now; who may do this, elsewhere; and so on.
const NEARNESS: readonly Element[] = ['condition', 'resource', 'action', 'principal']

/** The nearest first; of equally near ones in the order of the policies. */
export function nearMisses(traces: readonly StatementTrace[]): readonly NearMiss[] {
  const found = traces.flatMap((trace) => {
    const [missed, ...more] = missesOf(trace)
    return missed && more.length === 0 ? [{ trace, missed }] : []
  })
  return NEARNESS.flatMap((element) => found.filter(({ missed }) => missed === element))
}
