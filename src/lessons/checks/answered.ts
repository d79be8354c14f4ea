// What the learner has answered to a question of the lesson.

import { askFor } from '#account'
import type { Answer, Lesson, Prediction } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'

export const answered: Judge<'answered'> = ({ question, correct }, { lesson, run }) => {
  const answer = Object.hasOwn(run.answers, question) ? run.answers[question] : undefined
  if (answer === undefined) return unmet('not-answered')
  return !correct || isRight(lesson, question, answer) ? MET : unmet('answered-wrong')
}

export function isRight(lesson: Lesson, question: string, answer: Answer): boolean {
  const prediction = lesson.steps.map(({ predict }) => predict).find((one) => one?.id === question)
  return prediction !== undefined && rightOption(lesson, prediction) === answer
}

/** The right answer is what the engine decides in the lesson's starting account; no author writes it down. */
export function rightOption({ world }: Lesson, { decision, options }: Prediction): string | undefined {
  const { principal, action, resource } = decision
  const result = askFor(world, { identity: principal }, { action, resource })?.result
  if (!result) return undefined
  if (options.some(({ id }) => id === result.decision)) return result.decision
  if (result.decision === 'ExplicitDeny') return 'deny'
  return result.decision === 'ImplicitDeny'
    ? result.decidedBy
    : result.steps.findLast(({ status, deciding }) => status === 'allow' && deciding.length > 0)?.id
}
