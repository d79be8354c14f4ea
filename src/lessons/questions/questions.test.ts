// What answers are worth, and in which order things are shown.

import { describe, expect, it } from 'vitest'
import { type Activity, type Answer, gradeAnswer, presented, type Question } from '#lessons'

const options = [
  { id: 'a', text: 'A', correct: true, why: 'It is so.' },
  { id: 'b', text: 'B', correct: false, why: 'It is not so.' },
  { id: 'c', text: 'C', correct: false, why: 'Nor that.' },
]
const one: Question = { kind: 'one', id: 'one', text: 'One?', shuffle: true, options, explain: 'So it is.' }
const many: Question = {
  kind: 'many',
  id: 'many',
  text: 'Many?',
  shuffle: true,
  options: [...options, { id: 'd', text: 'D', correct: true }],
}
const number: Question = {
  kind: 'number',
  id: 'n',
  text: 'How many?',
  correct: { gte: 2, lte: 3 },
  why: 'Count again.',
}
const items = ['x', 'y', 'z'].map((id) => ({ id, text: id, why: `not there: ${id}` }))
const order: Question = { kind: 'order', id: 'order', text: 'Order?', items }
const decision: Question = {
  kind: 'decision',
  id: 'd',
  text: 'What?',
  decision: { principal: 'root', action: 's3:ListBucket', resource: '*' },
  options: [
    { id: 'Allow', text: 'Yes' },
    { id: 'ImplicitDeny', text: 'No' },
  ],
  right: 'Allow',
}
const sort: Activity = {
  kind: 'sort',
  id: 'sort',
  shuffle: true,
  draw: 4,
  bins: [
    { id: 'aws', text: 'AWS' },
    { id: 'you', text: 'You' },
  ],
  items: Array.from({ length: 10 }, (_, n) => ({
    id: `i${n}`,
    text: `${n}`,
    in: [n < 7 ? 'aws' : 'you'],
    why: { '*': 'No.' },
  })),
}
const note: Activity = { kind: 'note', id: 'note', shuffle: false, fields: [{ id: 'mine', text: 'Mine', min: 3 }] }

// question, answer, whether it is right, percent, and what is said of a part
const table: readonly (readonly [
  asked: Question | Activity,
  answer: Answer,
  correct: boolean,
  share: number,
  said: string,
])[] = [
  [one, 'a', true, 100, 'It is so.'],
  [one, 'b', false, 0, 'It is not so.'],
  [one, 'q', false, 0, ''],
  [one, ['a'], false, 0, ''],
  [many, ['d', 'a'], true, 100, ''],
  [many, ['a'], false, 75, ''],
  [many, ['a', 'b', 'd'], false, 75, 'It is not so.'],
  [many, ['a', 'd', 'q'], false, 100, ''],
  [number, 2, true, 100, ''],
  [number, 4, false, 0, ''],
  [number, '2', false, 0, ''],
  [order, ['x', 'y', 'z'], true, 100, ''],
  [order, ['y', 'x', 'z'], false, 33, 'not there: y'],
  [order, ['x', 'y'], false, 66, ''],
  [order, ['x', 'y', 'z', 'x'], false, 100, ''],
  [decision, 'Allow', true, 100, ''],
  [decision, 'ImplicitDeny', false, 0, ''],
  [sort, { i0: 'aws', i1: 'you' }, false, 10, 'No.'],
  [sort, { constructor: 'aws' }, false, 0, ''],
  [sort, 'aws', false, 0, ''],
  [note, { mine: 'Backups' }, true, 100, ''],
  [note, { mine: '  a ' }, false, 0, ''],
]

describe('gradeAnswer', () => {
  it.each(table)('%j to %j', (asked, answer, correct, share, said) => {
    const grade = gradeAnswer(asked, answer)
    expect(grade).toMatchObject({ correct, share })
    if (said !== '') expect(Object.values(grade.parts).map((part) => part.say)).toContain(said)
  })
  it('says something of the whole', () => {
    expect(gradeAnswer(one, 'b').say).toBe('So it is.')
    expect(gradeAnswer(number, 9).say).toBe('Count again.')
  })
  it('looks at the cards that were dealt', () => {
    expect(gradeAnswer(sort, { i0: 'aws' }, new Set(['i0', 'i9']))).toMatchObject({ correct: false, share: 50 })
    expect(gradeAnswer(sort, { i0: 'aws', i9: 'you' }, new Set(['i0', 'i9']))).toMatchObject({ correct: true })
  })
})

describe('presented', () => {
  const seeds = Array.from({ length: 30 }, (_, n) => `seed ${n}`)
  it('is the same for the same seed and another for another', () => {
    expect(presented(sort, 'a')).toEqual(presented(sort, 'a'))
    expect(new Set(seeds.map((seed) => presented(many, seed).join())).size).toBeGreaterThan(5)
  })
  it('deals as many cards as are asked for, as evenly as the bins allow', () => {
    for (const seed of seeds) {
      const dealt = presented(sort, seed)
      expect(new Set(dealt).size).toBe(4)
      expect(dealt.filter((id) => id < 'i7')).toHaveLength(2)
    }
  })
  it('never shows the right order', () => {
    for (const seed of seeds) {
      expect(presented(order, seed)).not.toEqual(['x', 'y', 'z'])
      expect(presented(order, seed).toSorted()).toEqual(['x', 'y', 'z'])
    }
  })
})
