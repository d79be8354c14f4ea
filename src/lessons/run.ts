// A lesson being played: what a run remembers follows from the account, the answers, and nothing else.

import type { World } from '#account'
import { check } from './checks/index.ts'
import { momentsAt } from './checks/moments.ts'
import { type Done, doLine } from './playLine.ts'
import type { Answer } from './questions/types.ts'
import type { Lesson, Line, Run, Step, Verdict } from './types.ts'

/** `seed` deals the cards of activities and shuffles what is shown. */
export function startRun(lesson: Lesson, seed = ''): Run {
  const since = lesson.world.trail.length
  return { lesson: lesson.id, seed, since, began: {}, answers: {}, first: {}, moments: {}, verdicts: {} }
}

export function answer(run: Run, question: string, value: Answer): Run {
  return {
    ...run,
    answers: { ...run.answers, [question]: value },
    first: { ...run.first, [question]: firstOf(run.first[question], value) },
  }
}

/** Of items in bins, where each was put first; of anything else, the first answer. */
function firstOf(before: Answer | undefined, value: Answer): Answer {
  if (before === undefined) return value
  return isPlaces(before) && isPlaces(value) ? { ...value, ...before } : before
}

function isPlaces(value: Answer): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && !Array.isArray(value)
}

/** Looks at every goal of the lesson again. To be called after every call, one by one. */
export function advance(lesson: Lesson, run: Run, world: World): Run {
  const began: Record<string, number> = { ...run.began }
  const now = { ...run, began, moments: momentsAt(lesson, run, world) }
  const verdicts: Record<string, Verdict> = {}
  let reached = true // all goals of the steps before
  for (const step of lesson.steps) {
    if (reached) began[step.id] ??= world.trail.length
    for (const goal of step.goals) {
      const verdict = check(goal.check, { lesson, world, run: now, step: step.id })
      verdicts[goal.id] = verdict
      if (!verdict.met && !goal.keep && !goal.optional) reached = false
    }
  }
  return { ...now, verdicts }
}

/** What the author foresaw about the present state: the first that fits. */
export function diagnose(lesson: Lesson, step: Step, run: Run, world: World): string | undefined {
  return step.diagnose.find(({ when }) => check(when, { lesson, world, run, step: step.id }).met)?.say
}

export interface Played extends Pick<Done, 'failed' | 'made'> {
  readonly world: World
  readonly run: Run
}

/** Plays one line of a solution, as if the learner had done it. */
export function playLine(lesson: Lesson, world: World, run: Run, line: Line): Played {
  if (line.kind === 'answer') return { world, run: advance(lesson, answer(run, line.answer, line.value), world) }
  const { worlds, ...done } = doLine(world, line)
  return {
    world: worlds.at(-1) ?? world,
    run: worlds.reduce((so, after) => advance(lesson, so, after), run),
    ...done,
  }
}
