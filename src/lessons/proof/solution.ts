import type { Lesson, Line } from '../types.ts'
import { type Add, checkOutcome, goalsOf, type PlayedLine, type Stage, wayScript } from './play.ts'

/** Level 3: each line does what it says, each goal is reached in its own step and stays, guards hold throughout. */
export function proveSolution({ lesson, begin, play }: Stage, add: Add): void {
  const lines = play(lesson.solution)
  proveLines(lesson, lines, add)
  let { run } = begin
  for (const [index, step] of lesson.steps.entries()) {
    const before = run
    run = lines.findLast((line) => line.step === step.id)?.run ?? before
    for (const [g, goal] of step.goals.entries()) {
      const path = ['steps', index, 'goals', g]
      if (!run.verdicts[goal.id]?.met)
        add(
          'L302',
          path,
          `the solution does not reach \`${goal.id}\` in its own step`,
          'complete the solution of this step, or correct the check',
        )
      else if (!goal.keep && before.verdicts[goal.id]?.met)
        add(
          'L305',
          path,
          `the solution reaches \`${goal.id}\` in a step before its own`,
          'move the goal or the line, or sharpen the check',
        )
    }
  }
}

function proveLines(lesson: Lesson, lines: readonly PlayedLine[], add: Add): void {
  const reached = new Set<string>()
  for (const played of lines) {
    const path = ['solution', played.step, played.index]
    checkOutcome(played, path, add)
    for (const { goal } of goalsOf(lesson)) {
      const met = played.run.verdicts[goal.id]?.met ?? false
      if (goal.keep && !met)
        add('L303', path, `after this line the guard \`${goal.id}\` is broken`, 'change the line, or the guard')
      if (!goal.keep && !met && reached.has(goal.id))
        add('L304', path, `this line undoes the goal \`${goal.id}\``, 'change the line, or the goal')
      if (!goal.keep && met) reached.add(goal.id)
    }
  }
}

/** Level 4: no line can be left out. Returns the goals that a missing line leaves open. */
export function proveNeed({ lesson, open }: Stage, add: Add): readonly string[] {
  return Object.entries(lesson.solution).flatMap(([step, lines]) =>
    lines.flatMap((line, index) => {
      const counted = countedWith(lesson, line)
      const without = counted
        ? mapValues(lesson.solution, (all) => all.filter((one) => one.kind !== 'answer' || !counted.has(one.answer)))
        : { ...lesson.solution, [step]: lines.filter((_line, l) => l !== index) }
      const missing = open(without)
      if (missing.length === 0)
        add(
          'L401',
          ['solution', step, index],
          'the lesson is finished without this line too',
          'take the line out, or let a goal ask for what it does',
        )
      return missing
    }),
  )
}

/** Where a goal asks for so many of several answers, no single one is needed: they are left out together. */
function countedWith({ steps }: Lesson, line: Line): ReadonlySet<string> | undefined {
  if (line.kind !== 'answer') return undefined
  for (const { check } of steps.flatMap(({ goals }) => goals))
    if (check.kind === 'answered' && check.gte < check.questions.length && check.questions.includes(line.answer))
      return new Set(check.questions)
  return undefined
}

function mapValues<From, To>(all: Readonly<Record<string, From>>, change: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]))
}

/** Level 5: other ways that an author thought of pass as well. */
export function proveWidth({ lesson, play, open }: Stage, add: Add): void {
  for (const [index, way] of lesson.proof.alternatives.entries()) {
    const path = ['proof', 'alternatives', index]
    const script = wayScript(lesson, way)
    for (const played of play(script, way.order))
      if (Object.hasOwn(way.replace, played.step))
        checkOutcome(played, [...path, 'replace', played.step, played.index], add)
    const missing = open(script, way.order)
    if (missing.length > 0)
      add(
        'L501',
        path,
        `the alternative "${way.name}" does not reach ${missing.join(', ')}`,
        'widen the check, or correct the alternative',
      )
  }
}
