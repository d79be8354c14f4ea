// What an edit costs: how much more, or less, it lets happen than the one request that is asked about.

import { hasWildcard } from '../match/wildcard.ts'
import type { Edit, EditCode } from './change.ts'

/**
 * Of an Allow, of a Deny. Asking otherwise is cheaper than any policy; one statement for one action on one resource is
 * narrower than a pattern more in a statement that allows other things; what guards everybody is dear to weaken and
 * dearer to remove.
 */
const COSTS: Readonly<Record<EditCode, readonly [allow: number, deny: number]>> = {
  'set-context': [2, 2],
  'unset-context': [3, 3], // a request seldom does without what it has
  'block-public-access': [5, 5],
  'add-statement': [10, 10],
  'add-policy': [12, 12],
  'widen-action': [20, 20],
  'widen-resource': [20, 20],
  'widen-principal': [20, 20],
  'narrow-action': [20, 45],
  'narrow-resource': [20, 45],
  'narrow-principal': [20, 45],
  'except-caller': [40, 40],
  'remove-statement': [30, 60],
  'remove-policy': [40, 80],
  'unblock-public-access': [70, 70],
}

const WILDCARD = 12 // more, for everything that a pattern, or everybody, brings along

/** More, in policies that bear on others than the caller and the resource. */
const REACH: Readonly<Record<string, number>> = { boundary: 2, endpoint: 4, scp: 4, rcp: 4 }

export function costOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { code, args }) => {
    const [allow, deny] = COSTS[code]
    const wide = [args.added, args.dropped, args.principal].some((text) => text !== undefined && hasWildcard(text))
    return sum + (args.effect === 'Allow' ? allow : deny) + (wide ? WILDCARD : 0) + (REACH[args.policyType ?? ''] ?? 0)
  }, 0)
}
