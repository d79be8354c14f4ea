import { check } from '../checks/index.ts'
import { lineText } from '../lineText.ts'
import { diagnose, playLine } from '../run.ts'
import type { Lesson, Step } from '../types.ts'
import type { Path } from '../yaml.ts'
import { type Add, checkOutcome, type Played, type Stage } from './play.ts'

/** Level 7: diagnoses speak when they should and only then; hints help without giving all away at once. */
export function proveMessages(stage: Stage, add: Add): void {
  const { lesson, end } = stage
  for (const [index, step] of lesson.steps.entries()) {
    proveHints(lesson, step, ['steps', index], add)
    const before = end(upTo(lesson, index))
    for (const d of step.diagnose.keys()) proveDiagnosis(stage, step, d, before, ['steps', index, 'diagnose', d], add)
  }
}

function proveHints(lesson: Lesson, { id, goals, hints }: Step, path: Path, add: Add): void {
  if (goals.some(({ keep }) => !keep) && hints.length < 2)
    add(
      'L702',
      path,
      `the step \`${id}\` has goals and fewer than two hints`,
      'add `hints:`, the first a nudge, the last nearly the answer',
    )
  const [first] = hints
  const spoilt =
    first &&
    (lesson.solution[id] ?? []).some(
      (line) => line.kind !== 'answer' && line.kind !== 'clock' && first.text.includes(lineText(line)),
    )
  if (spoilt)
    add('L703', [...path, 'hints', 0], 'the first hint already holds a line of the solution', 'begin with a nudge')
}

function proveDiagnosis(
  { lesson, begin, end }: Stage,
  step: Step,
  index: number,
  before: Played,
  path: Path,
  add: Add,
): void {
  const diagnosis = step.diagnose[index]
  if (!diagnosis) return
  const { when, say, example } = diagnosis
  if (check(when, { lesson, world: begin.world, run: begin.run, step: step.id }).met)
    add('L701', path, 'this diagnosis speaks at the start already', 'sharpen `when`')
  const done = end(lesson.solution)
  if (check(when, { lesson, ...done, step: step.id }).met)
    add('L701', path, 'this diagnosis still speaks when all is done', 'sharpen `when`')
  let { world, run } = before
  for (const [l, line] of example.entries()) {
    const played = playLine(lesson, world, run, line)
    checkOutcome({ line, failed: played.failed }, [...path, 'example', l], add)
    ;({ world, run } = played)
  }
  // The first that fits is the one a learner reads.
  const shown = diagnose(lesson, step, run, world)
  if (shown !== say)
    add(
      'L701',
      path,
      shown === undefined
        ? 'the example does not bring this diagnosis up'
        : 'another diagnosis before this one speaks at its example',
      shown === undefined ? 'correct `when`, or the example' : 'put the narrower one first, or sharpen its `when`',
    )
}

/** The solution of the steps before one. */
function upTo(lesson: Lesson, index: number): Lesson['solution'] {
  return Object.fromEntries(lesson.steps.slice(0, index).map(({ id }) => [id, lesson.solution[id] ?? []]))
}
