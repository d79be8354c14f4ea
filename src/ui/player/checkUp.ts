// "Check": what is still open in a step, in the order in which it is worth reading, and in one sentence. Pure.

import type { Lesson, Run, Step } from '#lessons'
import { found } from '../words.ts'
import { goalsOf } from './goals.ts'

export interface CheckUp {
  readonly order: readonly string[] // goal ids of the step, open ones first
  readonly text: string // 4 of 9. Next: the root user has an MFA device. Found 0.
}

export function checkUp(lesson: Lesson, step: Step, run: Run): CheckUp {
  const met = (id: string): boolean => run.verdicts[id]?.met ?? false
  const tasks = step.goals.filter((goal) => !goal.keep)
  const open = tasks.filter(({ id }) => !met(id))
  const order = [...open, ...tasks.filter(({ id }) => met(id))].map(({ id }) => id)
  const all = goalsOf(lesson)
  const count = `${all.filter(({ id }) => met(id)).length} of ${all.length}.`
  const broken = step.goals.find(({ keep, id }) => keep && !met(id))
  const next = open[0] ?? broken
  if (!next)
    return { order, text: `${count} ${all.every(({ id }) => met(id)) ? 'Nothing is open.' : 'This step is done.'}` }
  const verdict = run.verdicts[next.id]
  const saw = verdict ? found[verdict.found.code](verdict.found.args) : ''
  return { order, text: [count, `Next: ${sentence(next.text)}`, saw].filter(Boolean).join(' ') }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
