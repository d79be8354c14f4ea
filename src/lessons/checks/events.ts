// What has happened since the lesson began, as CloudTrail recorded it.

import type { TrailEvent } from '#account'
import { matchesPattern } from '#engine'
import type { EventFilter } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'
import { inRange } from './state.ts'

export const events: Judge<'events'> = ({ test }, { world, run }) => {
  const recorded = world.trail.slice(run.since)
  if ('some' in test) return recorded.some(fits(test.some)) ? MET : unmet('no-such-event', nameOf(test.some))
  if ('none' in test) return recorded.some(fits(test.none)) ? unmet('event-forbidden', nameOf(test.none)) : MET
  if ('count' in test)
    return inRange(recorded.filter(fits(test.count.of)).length, test.count)
      ? MET
      : unmet('no-such-event', nameOf(test.count.of))
  let from = 0
  for (const filter of test.sequence) {
    const at = recorded.findIndex((event, index) => index >= from && fits(filter)(event))
    if (at < 0) return unmet('no-such-event', nameOf(filter))
    from = at + 1
  }
  return MET
}

/** A filter means a call that succeeded, unless it speaks of errorCode. */
function fits(filter: EventFilter): (event: TrailEvent) => boolean {
  return (event) =>
    (Object.hasOwn(filter, 'errorCode') || event.errorCode === undefined) &&
    Object.entries(filter).every(([path, wanted]) => {
      const value = path.split('.').reduce<unknown>(member, event)
      if (wanted === 'exists') return value !== undefined
      return typeof wanted === 'string' ? typeof value === 'string' && matchesPattern(wanted, value) : value === wanted
    })
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}

function nameOf(filter: EventFilter): Record<string, string> {
  return typeof filter.eventName === 'string' ? { eventName: filter.eventName } : {}
}
