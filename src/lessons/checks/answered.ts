// What the learner has answered to questions of the lesson.

import { gradeAnswer } from '../questions/grade.ts'
import type { Answer, Prediction, Question } from '../questions/types.ts'
import type { Lesson } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'

export const answered: Judge<'answered'> = ({ questions, correct, gte }, { lesson, run }) => {
  const given = questions.flatMap((question) => {
    const answer = Object.hasOwn(run.answers, question) ? run.answers[question] : undefined
    return answer === undefined ? [] : [{ question, answer }]
  })
  const right = correct ? given.filter(({ question, answer }) => isRight(lesson, question, answer)) : given
  if (right.length >= gte) return MET
  if (given.length < gte) return unmet('not-answered')
  return unmet('answered-wrong', questions.length > 1 ? { right: String(right.length), of: String(gte) } : {})
}

export function isRight(lesson: Lesson, question: string, answer: Answer): boolean {
  const asked = findQuestion(lesson, question)
  return asked !== undefined && gradeAnswer(asked, answer).correct
}

function findQuestion({ steps }: Lesson, question: string): Question | Prediction | undefined {
  return steps.flatMap(({ predict, quiz }) => [...predict, ...quiz]).find(({ id }) => id === question)
}
