// How an activity was done: what was sorted, matched, pinned, ordered or written.

import { presented } from '../questions/deal.ts'
import { gradeAnswer } from '../questions/grade.ts'
import { type Judge, MET, unmet } from './check.ts'

export const sorted: Judge<'sorted'> = ({ activity, gte, firstDrop }, { lesson, run }) => {
  const asked = lesson.steps.flatMap(({ activities }) => activities).find(({ id }) => id === activity)
  const answers = firstDrop ? run.first : run.answers
  const answer = Object.hasOwn(answers, activity) ? answers[activity] : undefined
  if (!asked || answer === undefined) return unmet('not-answered')
  const items = presented(asked, run.seed)
  const { share, correct, parts } = gradeAnswer(asked, answer, new Set(items))
  if (correct || share >= gte) return MET
  const right = Object.values(parts).filter((part) => part.correct).length
  return unmet('not-sorted', { right: String(right), of: String(items.length) })
}
