import type { Lesson } from '../types.ts'
import { type Add, begin, checkOutcome, goalsOf, playAll, unmet } from './play.ts'

/** Level 3: each line does what it says, each goal is reached in its own step and stays, guards hold throughout. */
export function proveSolution(lesson: Lesson, add: Add): void {
  const reached = new Set<string>()
  const lines = playAll(lesson, lesson.solution)
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
  let { run } = begin(lesson)
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

/** Level 4: no line can be left out. */
export function proveNeed(lesson: Lesson, add: Add): void {
  for (const [step, lines] of Object.entries(lesson.solution))
    for (const index of lines.keys())
      if (unmet(lesson, { ...lesson.solution, [step]: lines.filter((_, l) => l !== index) }).length === 0)
        add(
          'L401',
          ['solution', step, index],
          'the lesson is finished without this line too',
          'take the line out, or let a goal ask for what it does',
        )
}

/** Level 5: other ways that an author thought of pass as well. */
export function proveWidth(lesson: Lesson, add: Add): void {
  for (const [index, { name, replace }] of lesson.proof.alternatives.entries()) {
    const path = ['proof', 'alternatives', index]
    const script = { ...lesson.solution, ...replace }
    for (const played of playAll(lesson, script))
      if (Object.hasOwn(replace, played.step))
        checkOutcome(played, [...path, 'replace', played.step, played.index], add)
    const missing = unmet(lesson, script)
    if (missing.length > 0)
      add(
        'L501',
        path,
        `the alternative "${name}" does not reach ${missing.join(', ')}`,
        'widen the check, or correct the alternative',
      )
  }
}
