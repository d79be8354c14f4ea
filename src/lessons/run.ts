// A lesson being played: what a run remembers follows from the account, the answers, and nothing else.

import type { World } from '#account'
import { check } from './checks/index.ts'
import { momentsAt } from './checks/moments.ts'
import { type Done, doLine } from './playLine.ts'
import type { Answer } from './questions/types.ts'
import type { Check, Lesson, Line, Run, Step, Verdict } from './types.ts'

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
  return judge(lesson, notice(lesson, run, world), world)
}

/** The part of it that nobody can make up for later: what a run remembers of an account that goes on changing. */
export function notice(lesson: Lesson, run: Run, world: World): Run {
  const noticed = { ...run, moments: momentsAt(lesson, run, world) }
  return { ...noticed, began: beganAt(lesson, noticed, world) }
}

/** The verdict on every goal, from the account and what the run remembers. */
export function judge(lesson: Lesson, run: Run, world: World): Run {
  const verdicts = lesson.steps.flatMap((step) =>
    step.goals.map((goal): [string, Verdict] => [goal.id, check(goal.check, { lesson, world, run, step: step.id })]),
  )
  return { ...run, verdicts: Object.fromEntries(verdicts) }
}

/** The steps whose checks ask since when they can be worked at, with the length of the trail at that time. */
function beganAt(lesson: Lesson, run: Run, world: World): Run['began'] {
  const last = lesson.steps.findLastIndex(asksSince)
  if (last < 0 || Object.hasOwn(run.began, lesson.steps[last]?.id ?? '')) return run.began
  const began: Record<string, number> = { ...run.began }
  for (const step of lesson.steps.slice(0, last + 1)) {
    began[step.id] ??= world.trail.length
    const scene = { lesson, world, run: { ...run, began }, step: step.id }
    if (!step.goals.every((goal) => goal.keep || goal.optional || check(goal.check, scene).met)) break
  }
  return began
}

function asksSince({ goals, diagnose }: Step): boolean {
  const asks = (one: Check): boolean => {
    if (one.kind === 'events') return one.since === 'step'
    if (one.kind === 'not') return asks(one.of)
    return (one.kind === 'all' || one.kind === 'any') && one.of.some(asks)
  }
  return goals.some((goal) => asks(goal.check)) || diagnose.some(({ when }) => asks(when))
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
  const played = noticeLine(lesson, world, run, line)
  return { ...played, run: judge(lesson, played.run, played.world) }
}

/** The same, with no verdict on the goals: for lines after which nobody asks. */
export function noticeLine(lesson: Lesson, world: World, run: Run, line: Line): Played {
  if (line.kind === 'answer') return { world, run: notice(lesson, answer(run, line.answer, line.value), world) }
  const { worlds, ...done } = doLine(world, line)
  return {
    world: worlds.at(-1) ?? world,
    run: worlds.reduce((so, after) => notice(lesson, so, after), run),
    ...done,
  }
}
