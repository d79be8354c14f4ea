// What the proofs share: playing scripts through a lesson. What two scripts have in common at first is played once.

import { advance, playLine, startRun } from '../run.ts'
import type { Goal, Lesson, Line, Problem, Run, Script, Way } from '../types.ts'
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

/** A line, where it stands, and what was there after it. */
export interface PlayedLine extends Played {
  readonly line: Line
  readonly step: string
  readonly index: number // in its step
  readonly failed: string | undefined
}

export interface Stage {
  readonly lesson: Lesson
  readonly begin: Played
  readonly play: (script: Script, order?: readonly string[]) => readonly PlayedLine[]
  /** The account and the answers when a script has been played. */
  readonly end: (script: Script, order?: readonly string[]) => Played
  /** The goals and guards that a script leaves open. */
  readonly open: (script: Script, order?: readonly string[]) => readonly string[]
}

interface Node extends Played {
  readonly failed: string | undefined
  readonly next: Map<Line, Node>
}

export function stageOf(lesson: Lesson): Stage {
  const root: Node = { ...beginning(lesson), failed: undefined, next: new Map() }
  const play: Stage['play'] = (script, order = []) => {
    let at = root
    return orderOf(lesson, order).flatMap((step) =>
      (script[step] ?? []).map((line, index) => {
        at = after(lesson, at, line)
        return { line, step, index, world: at.world, run: at.run, failed: at.failed }
      }),
    )
  }
  const end: Stage['end'] = (script, order) => play(script, order).at(-1) ?? root
  return { lesson, begin: root, play, end, open: (script, order) => openIn(lesson, end(script, order).run) }
}

function after(lesson: Lesson, from: Node, line: Line): Node {
  const known = from.next.get(line)
  if (known) return known
  const { world, run, failed } = playLine(lesson, from.world, from.run, line)
  const node: Node = { world, run, failed, next: new Map() }
  from.next.set(line, node)
  return node
}

export function beginning(lesson: Lesson): Played {
  return { world: lesson.world, run: advance(lesson, startRun(lesson), lesson.world) }
}

/** The steps that are named, then the others in their own order. */
function orderOf({ steps }: Lesson, order: readonly string[]): readonly string[] {
  return [...order, ...steps.map(({ id }) => id).filter((id) => !order.includes(id))]
}

/** What a way is played by: each line with its step, in order. */
export function linesOfWay(lesson: Lesson, way: Way): readonly { readonly step: string; readonly line: Line }[] {
  const script = wayScript(lesson, way)
  return orderOf(lesson, way.order ?? []).flatMap((step) => (script[step] ?? []).map((line) => ({ step, line })))
}

export function wayScript({ solution }: Lesson, { replace }: Way): Script {
  return { ...solution, ...replace }
}

export function openIn(lesson: Lesson, run: Run): readonly string[] {
  return goalsOf(lesson)
    .filter(({ goal }) => !goal.optional || goal.keep)
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
