// What the proofs share: playing a script of lines through a lesson and looking at what is open then.

import { advance, playLine, startRun } from '../run.ts'
import type { Goal, Lesson, Line, Problem, Run, Script } from '../types.ts'
import type { Path } from '../yaml.ts'

export type Add = (
  code: string,
  path: Path,
  message: string,
  suggestion: string,
  severity?: Problem['severity'],
) => void

export interface Played {
  readonly world: Lesson['world']
  readonly run: Run
}

/** A line, where it stands, and what was there before and after it. */
export interface PlayedLine extends Played {
  readonly line: Line
  readonly step: string
  readonly index: number // in its step
  readonly failed: string | undefined
}

export function begin(lesson: Lesson): Played {
  return { world: lesson.world, run: advance(lesson, startRun(lesson), lesson.world) }
}

export function playAll(lesson: Lesson, script: Script, from = begin(lesson)): readonly PlayedLine[] {
  let at = from
  const played: PlayedLine[] = []
  for (const { id } of lesson.steps)
    for (const [index, line] of (script[id] ?? []).entries()) {
      const { world, run, failed } = playLine(lesson, at.world, at.run, line)
      at = { world, run }
      played.push({ line, step: id, index, world, run, failed })
    }
  return played
}

/** The account and the answers when a script has been played. */
export function endOf(lesson: Lesson, script: Script): Played {
  return playAll(lesson, script).at(-1) ?? begin(lesson)
}

/** The goals and guards that a script leaves open. */
export function unmet(lesson: Lesson, script: Script): readonly string[] {
  const { run } = endOf(lesson, script)
  return goalsOf(lesson)
    .map(({ goal }) => goal.id)
    .filter((id) => !run.verdicts[id]?.met)
}

export function goalsOf(lesson: Lesson): readonly { readonly goal: Goal; readonly path: Path }[] {
  return lesson.steps.flatMap((step, index) =>
    step.goals.map((goal, g) => ({ goal, path: ['steps', index, 'goals', g] })),
  )
}

export function linesOf(lesson: Lesson, script: Script): readonly Line[] {
  return lesson.steps.flatMap(({ id }) => script[id] ?? [])
}

/** A line must succeed, or fail as it says: a mistyped one would prove nothing. */
export function checkOutcome({ line, failed }: Pick<PlayedLine, 'line' | 'failed'>, path: Path, add: Add): boolean {
  const expected = 'fails' in line ? line.fails : undefined
  if (failed === expected) return true
  add(
    'L301',
    path,
    failed === undefined ? `this line succeeds but says \`fails: ${expected ?? ''}\`` : `this line fails: ${failed}`,
    expected === undefined
      ? 'correct the line, or say `fails: CODE` where the refusal is the point'
      : 'correct `fails`',
  )
  return false
}
