// A lesson being played. All of it follows from the account, where in its trail the lesson began, and the answers.

import { type Call, call, type Outcome, type World } from '#account'
import { type LineOutcome, runLine } from '#cli'
import { check } from './checks/index.ts'
import type { Answer, Lesson, Line, Run, Step, Verdict } from './types.ts'

export function startRun(lesson: Lesson): Run {
  return { lesson: lesson.id, since: lesson.world.trail.length, answers: {}, verdicts: {} }
}

export function answer(run: Run, question: string, value: Answer): Run {
  return { ...run, answers: { ...run.answers, [question]: value } }
}

/** Looks at every goal of the lesson again. */
export function advance(lesson: Lesson, run: Run, world: World): Run {
  const verdicts: Record<string, Verdict> = {}
  for (const goal of lesson.steps.flatMap((step) => step.goals))
    verdicts[goal.id] = check(goal.check, { lesson, world, run })
  return { ...run, verdicts }
}

/** What the author foresaw about the present state: the first that fits. */
export function diagnose(lesson: Lesson, step: Step, run: Run, world: World): string | undefined {
  return step.diagnose.find(({ when }) => check(when, { lesson, world, run }).met)?.say
}

export interface Played {
  readonly world: World
  readonly run: Run
  readonly failed?: string // the error code or message of a line that did not succeed
  readonly made?: { readonly call: Call; readonly outcome: Outcome<unknown> } // absent for an answer
}

/** Plays one line of a solution: a command, a call or an answer. */
export function playLine(lesson: Lesson, world: World, run: Run, line: Line): Played {
  if (line.kind === 'answer') {
    const answered = answer(run, line.answer, line.value)
    return { world, run: advance(lesson, answered, world) }
  }
  const credentials = { identity: line.as }
  const played: Pick<LineOutcome, 'call' | 'outcome' | 'stderr'> =
    line.kind === 'cli'
      ? runLine(world, credentials, line.cli)
      : {
          call: { operation: line.api, input: line.with },
          outcome: call(world, credentials, line.api, line.with),
          stderr: '',
        }
  const { outcome } = played
  if (!played.call || !outcome) return { world, run, failed: played.stderr.trim() }
  const { world: after, result } = outcome
  return {
    world: after,
    run: advance(lesson, run, after),
    made: { call: { as: line.as, ...played.call }, outcome },
    ...(!result.ok && { failed: result.error.code }),
  }
}
