import { describe, expect, it } from 'vitest'
import type { Answer, Question } from '#lessons'
import { marksOf, outcomeWords } from './marks.ts'

const options = [
  { id: 'a', text: 'A', correct: true, why: 'A is so.' },
  { id: 'b', text: 'B', correct: true },
  { id: 'c', text: 'C', correct: false, why: 'C is not.' },
]
const one: Question = { id: 'q', kind: 'one', text: 'Q', shuffle: true, explain: 'Because.', options }
const many: Question = { ...one, kind: 'many' }
const order: Question = { id: 'q', kind: 'order', text: 'Q', items: options }
const number: Question = { id: 'q', kind: 'number', text: 'Q', correct: { eq: 90 }, why: 'It is the default.' }

describe('what stands beside the options', () => {
  const cases: readonly [name: string, question: Question, given: Answer, reveal: boolean, marked: string][] = [
    ['a wrong choice tells about itself only', one, 'c', false, 'c-'],
    ['a right choice tells about all', one, 'a', true, 'a+ b+ c-'],
    ['of several, only what was ticked', many, ['a', 'c'], false, 'a+ c-'],
    ['of several, at the last try, all', many, ['a'], true, 'a+ b+ c-'],
    ['an order, by place', order, ['b', 'a', 'c'], false, 'a- b- c+'],
    ['a number has no options', number, 3, true, ''],
  ]
  for (const [name, question, given, reveal, marked] of cases)
    it(name, () => {
      const marks = Object.entries(marksOf(question, given, reveal)).map(
        ([id, { right }]) => `${id}${right ? '+' : '-'}`,
      )
      expect(marks.toSorted().join(' ')).toBe(marked)
    })
})

describe('the outcome in one breath', () => {
  const cases: readonly [question: Question, given: Answer, last: boolean, words: string][] = [
    [one, 'c', false, 'Not this one. C is not.'],
    [one, 'a', false, 'Right. A is so. Because.'],
    [many, ['a'], false, 'Not yet, 66 percent are right.'],
    [number, 3, false, 'Not this one. It is the default.'],
    [number, 90, false, 'Right.'],
  ]
  for (const [question, given, last, words] of cases)
    it(words, () => expect(outcomeWords(question, given, last)).toBe(words))
})
