// Filters: field → value or pattern.

import type { TrailEvent } from '#account'
import { matchesPattern } from '#engine'
import type { EventFilter } from '../types.ts'

/** A filter means a call that succeeded, unless it speaks of errorCode. */
export function eventFits(filter: EventFilter): (event: TrailEvent) => boolean {
  return (event) => (Object.hasOwn(filter, 'errorCode') || event.errorCode === undefined) && fits(filter, event)
}

/** `exists` means any value there is. */
export function fits(filter: EventFilter, one: unknown): boolean {
  return Object.entries(filter).every(([path, wanted]) => {
    const value = path.split('.').reduce<unknown>(member, one)
    if (wanted === 'exists') return value !== undefined
    return typeof wanted === 'string' ? typeof value === 'string' && matchesPattern(wanted, value) : value === wanted
  })
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}
