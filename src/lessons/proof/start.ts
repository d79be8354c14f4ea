import { parsePolicy } from '#engine'
import { policiesIn } from '../checks/policyAt.ts'
import { questionFaults } from '../questions/faults.ts'
import { type Add, goalsOf, type Stage } from './play.ts'

/** Level 2: at the start every goal is open, every guard holds, and the account is one that AWS would have. */
export function proveStart({ lesson, begin }: Stage, add: Add): void {
  for (const { goal, path } of goalsOf(lesson)) {
    const met = begin.run.verdicts[goal.id]?.met ?? false
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
  for (const { name, text, type } of policiesIn(lesson.world)) {
    const errors = parsePolicy(text, type).findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0 && !lesson.flawed.includes(name))
      add(
        'L204',
        ['account'],
        `AWS would not keep \`${name}\`: ${errors.map(({ code }) => code).join(', ')}`,
        'correct the policy, or name it in `flawed:` where the fault is the point',
      )
  }
}

/** Level 7, of what is asked: there is something right and something wrong, and a word on each wrong answer. */
export function proveQuestions({ lesson }: Stage, add: Add): void {
  for (const [index, { predict, quiz, activities }] of lesson.steps.entries())
    for (const [kind, all] of Object.entries({ predict, quiz, activity: activities }))
      for (const [q, asked] of all.entries())
        for (const { code, path, message, suggestion } of questionFaults(asked))
          add(code, ['steps', index, kind, q, ...path], message, suggestion)
}
