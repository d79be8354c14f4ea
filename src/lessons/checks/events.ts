// What has happened since the lesson or its step began, as CloudTrail recorded it.

import type { EventFilter } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'
import { eventFits } from './fits.ts'
import { inRange } from '../questions/range.ts'

export const events: Judge<'events'> = ({ test, since }, { world, run, step }) => {
  // A step that has not begun has seen nothing.
  const recorded = world.trail.slice(since === 'lesson' ? run.since : (run.began[step] ?? world.trail.length))
  if ('some' in test) return recorded.some(eventFits(test.some)) ? MET : unmet('no-such-event', nameOf(test.some))
  if ('none' in test) return recorded.some(eventFits(test.none)) ? unmet('event-forbidden', nameOf(test.none)) : MET
  if ('count' in test)
    return inRange(recorded.filter(eventFits(test.count.of)).length, test.count)
      ? MET
      : unmet('no-such-event', nameOf(test.count.of))
  let from = 0
  for (const filter of test.sequence) {
    const at = recorded.findIndex((event, index) => index >= from && eventFits(filter)(event))
    if (at < 0) return unmet('no-such-event', nameOf(filter))
    from = at + 1
  }
  return MET
}

export function nameOf(filter: EventFilter): Record<string, string> {
  return typeof filter.eventName === 'string' ? { eventName: filter.eventName } : {}
}
