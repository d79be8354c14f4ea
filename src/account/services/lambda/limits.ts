// AWS: Lambda Developer Guide, "Lambda quotas", 2026-11.

import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'

export const CONCURRENCY = 1000 // executions at a time, in one Region
export const KEPT_FREE = 100 // of them, which no function can reserve

/** What functions other than this one leave. */
export function unreserved(world: World, account: AccountId, except?: string): number {
  const functions = Object.values(own(world.accounts, account)?.lambda?.functions ?? {})
  return functions
    .filter(({ name }) => name !== except)
    .reduce((left, { reservedConcurrency = 0 }) => left - reservedConcurrency, CONCURRENCY)
}
