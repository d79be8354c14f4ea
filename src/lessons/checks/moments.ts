// Decisions as they stood just before certain calls. They are noted while the lesson is played, so no past account is kept.

import type { World } from '#account'
import type { Check, DecisionCheck, EventFilter, Lesson, Moment, Run, Verdict } from '../types.ts'
import { decided } from './decision.ts'
import { nameOf } from './events.ts'
import { eventFits } from './fits.ts'

/** INVARIANT: called after every call; `now` is then the verdict of just before the calls that are new in the trail. */
export function momentsAt(lesson: Lesson, run: Pick<Run, 'moments' | 'since'>, world: World): Run['moments'] {
  const asked = checksOf(lesson).flatMap(momentous)
  if (asked.length === 0) return run.moments
  return Object.fromEntries(
    asked.map(({ check, before, key }) => [key, momentOf(check, before, run.moments[key], run.since, world)]),
  )
}

function momentOf(
  check: DecisionCheck,
  before: EventFilter,
  last: Moment | undefined,
  since: number,
  world: World,
): Moment {
  const now = decided(check, world)
  const came = last && world.trail.slice(Math.max(last.trail, since)).some(eventFits(before))
  // Once it was not as wanted, it stays so: what is done cannot be repaired, only undone.
  const was = came && last.was?.met !== false ? asItWas(last.now, before) : last?.was
  return { trail: world.trail.length, now, ...(was && { was }) }
}

function asItWas({ met, found }: Verdict, before: EventFilter): Verdict {
  if (found.code !== 'decision-is') return { met, found }
  return { met, found: { ...found, code: 'decision-was', args: { ...found.args, ...nameOf(before) } } }
}

function momentous(check: Check): readonly { check: DecisionCheck; before: EventFilter; key: string }[] {
  switch (check.kind) {
    case 'decision':
      return check.at ? [{ check, ...check.at }] : []
    case 'all':
    case 'any':
      return check.of.flatMap(momentous)
    case 'not':
      return momentous(check.of)
    default:
      return []
  }
}

function checksOf({ steps }: Lesson): readonly Check[] {
  return steps.flatMap(({ goals, diagnose }) => [
    ...goals.map(({ check }) => check),
    ...diagnose.map(({ when }) => when),
  ])
}
