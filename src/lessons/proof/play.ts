// What the proofs share: playing scripts through a lesson. What two scripts have in common at first is played once, and the
// goals are judged where a proof asks for them.

import { judge, notice, noticeLine, startRun } from '../run.ts'
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
  readonly noticed: Run // the run before its goals are judged
  readonly failed: string | undefined
  readonly next: Map<Line, Node>
}

export function stageOf(lesson: Lesson): Stage {
  const root = nodeOf(lesson, { world: lesson.world, run: notice(lesson, startRun(lesson), lesson.world) })
  const play: Stage['play'] = (script, order = []) => {
    let at = root
    return orderOf(lesson, order).flatMap((step) =>
      (script[step] ?? []).map((line, index) => {
        const node = after(lesson, at, line)
        at = node
        const { world, failed } = node
        return {
          line,
          step,
          index,
          world,
          failed,
          get run() {
            return node.run
          },
        }
      }),
    )
  }
  const end: Stage['end'] = (script, order) => play(script, order).at(-1) ?? root
  return { lesson, begin: root, play, end, open: (script, order) => openIn(lesson, end(script, order).run) }
}

function after(lesson: Lesson, from: Node, line: Line): Node {
  const known = from.next.get(line)
  if (known) return known
  const node = nodeOf(lesson, noticeLine(lesson, from.world, from.noticed, line))
  from.next.set(line, node)
  return node
}

/** Its goals are judged when somebody asks, and then once. */
function nodeOf(lesson: Lesson, { world, run, failed }: Played & { readonly failed?: string }): Node {
  let judged: Run | undefined
  return {
    world,
    noticed: run,
    failed,
    next: new Map(),
    get run() {
      judged ??= judge(lesson, run, world)
      return judged
    },
  }
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
