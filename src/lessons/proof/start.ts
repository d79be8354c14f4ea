import type { Lesson } from '../types.ts'
import { type Add, begin, goalsOf } from './play.ts'

/** Level 2: at the start every goal is open and every guard holds; what is asked can be answered rightly. */
export function proveStart(lesson: Lesson, add: Add): void {
  const { run } = begin(lesson)
  for (const { goal, path } of goalsOf(lesson)) {
    const met = run.verdicts[goal.id]?.met ?? false
    if (met && !goal.keep)
      add(
        'L201',
        path,
        `the goal \`${goal.id}\` is reached before the learner has done anything`,
        'change the account or the check, or make it a guard with `keep: true`',
      )
    if (!met && goal.keep)
      add('L202', path, `the guard \`${goal.id}\` does not hold at the start`, 'change the account or the check')
  }
  for (const [index, { predict, quiz }] of lesson.steps.entries())
    for (const [kind, questions] of Object.entries({ predict, quiz }))
      for (const [q, question] of questions.entries())
        if (question.kind === 'decision' && question.right === undefined)
          add(
            'L203',
            ['steps', index, kind, q, 'options'],
            `the right answer to \`${question.id}\` is not among the options`,
            'offer it; what is right is what the engine decides',
          )
}
