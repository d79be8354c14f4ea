// What undo leads back to, and what is said of a step that was made. Pure.

import { type Call, type Evaluation, isConsoleAction, type Outcome, type World } from '#account'
import { newSession, type Session } from '#cli'
import { advance, type Lesson, type Line, type Run, startRun } from '#lessons'
import { ANONYMOUS } from './credentials.ts'
import { goalsOf } from './player/goals.ts'

/** As things stood before one deliberate step. */
export interface Moment {
  readonly world: World
  readonly identity: string
  readonly run: Run
  /** What decided each recorded call, by eventID: shown for "Why?", never computed again. */
  readonly decided: Readonly<Record<string, readonly Evaluation[]>>
  readonly session: Session // of the terminal: its files and variables
  readonly made: readonly Made[] // what the learner has done, for "What you did"
  readonly played: Readonly<Record<string, number>> // by step: lines of the solution that were shown
}

/** One deliberate act, as a line of a solution would write it. */
export interface Made {
  readonly step: string
  readonly line: Line
  readonly refused?: string // the error code
}

export function startOf(lesson: Lesson): Moment {
  const run = advance(lesson, startRun(lesson), lesson.world)
  const { world, signIn } = lesson
  const identity = signIn === 'none' ? ANONYMOUS : signIn // at the sign-in page nobody is signed in yet
  return { world, identity, run, decided: {}, session: newSession, made: [], played: {} }
}

export function momentOf({ world, identity, run, decided, session, made, played }: Moment): Moment {
  return { world, identity, run, decided, session, made, played }
}

/** As the lesson begins: there is nothing to start over. */
export function isUntouched(lesson: Lesson, { world, run }: Moment, past: readonly Moment[]): boolean {
  return past.length === 0 && world === lesson.world && Object.keys(run.answers).length === 0
}

export function asMade(step: string, { as, operation, input }: Call, { result }: Outcome<unknown>): Made {
  const line: Line = isConsoleAction(operation)
    ? { kind: 'console', as, action: operation, with: input }
    : { kind: 'api', as, api: operation, with: input }
  return { step, line, ...(!result.ok && { refused: result.error.code }) }
}

/** What has just become true is worth more to a listener than which call was made. */
export function spokenOf(lesson: Lesson, before: Run, after: Run, otherwise: string): string {
  const goals = goalsOf(lesson)
  const broken = goals.find((goal) => goal.keep && before.verdicts[goal.id]?.met && !after.verdicts[goal.id]?.met)
  if (broken) return `Careful, this no longer holds: ${broken.text}`
  const reached = goals.find((goal) => !goal.keep && !before.verdicts[goal.id]?.met && after.verdicts[goal.id]?.met)
  if (!reached) return otherwise
  const open = goals.filter((goal) => !after.verdicts[goal.id]?.met)
  return `Goal reached: ${reached.text}. ${open.length === 0 ? 'That was the last one.' : `${open.length} to go.`}`
}
