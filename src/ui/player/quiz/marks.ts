// What stands beside each option once a question is answered. Pure.

import { type Answer, gradeAnswer, type Question } from '#lessons'

export interface OptionMark {
  readonly right: boolean
  readonly say: string | undefined
}

/**
 * A wrong answer tells only about what was chosen, so that trying again is worth while. `reveal`: the last try, or a
 * right answer; then every option says what it is.
 */
export function marksOf(question: Question, given: Answer, reveal: boolean): Readonly<Record<string, OptionMark>> {
  if (question.kind === 'number') return {}
  const { parts } = gradeAnswer(question, given)
  const marks = Object.entries(parts).map(([id, { correct, say }]): [string, OptionMark] => [
    id,
    { right: correct, say },
  ])
  return Object.fromEntries([...(reveal ? restOf(question) : []), ...marks])
}

function restOf(question: Exclude<Question, { kind: 'number' }>): readonly [string, OptionMark][] {
  switch (question.kind) {
    case 'one':
    case 'many':
      return question.options.map(({ id, correct, why }) => [id, { right: correct, say: why }])
    case 'decision':
      return question.options.map(({ id }) => [id, { right: id === question.right, say: undefined }])
    case 'order':
      return question.items.map(({ id, why }) => [id, { right: true, say: why }])
  }
}

/** The outcome in one breath, for the status region. */
export function outcomeWords(question: Question, given: Answer, last: boolean): string {
  const grade = gradeAnswer(question, given)
  const parts = Object.values(grade.parts).filter(({ correct }) => correct === grade.correct)
  const several = question.kind === 'many' || question.kind === 'order'
  const head = grade.correct ? 'Right.' : several ? `Not yet, ${grade.share} percent are right.` : 'Not this one.'
  const whole = grade.correct || last || question.kind === 'number' ? grade.say : undefined
  return [head, ...parts.map(({ say }) => say), whole].filter(Boolean).join(' ')
}
