import { describe, expect, it } from 'vitest'
import type { Course, Question } from '#lessons'
import { testLesson } from '../testLesson.ts'
import { itemOf, questionIn, unitKey } from './items.ts'
import { passes, scoreOf } from './score.ts'

const asked = (id: string): Question => ({ id, kind: 'number', text: id, correct: { eq: 1 } })
const course: Course = {
  id: 'c',
  title: 'C',
  authors: [],
  glossary: {},
  units: [{ n: 3, title: '', intro: '', after: [], themes: [], lessons: [], quiz: [asked('q1')] }],
}
const lesson = testLesson()
const step = lesson.steps[0]
if (!step) throw new Error('The test lesson has no step')
const sorted = {
  ...lesson,
  steps: [
    {
      ...step,
      quiz: [asked('in-lesson')],
      activities: [
        {
          id: 'line',
          kind: 'sort' as const,
          shuffle: true,
          bins: [
            { id: 'aws', text: 'AWS' },
            { id: 'you', text: 'You' },
          ],
          items: [
            { id: 'disk', text: 'A disk', in: ['aws'], why: { '*': 'You never see it.' }, right: 'It is theirs.' },
          ],
        },
      ],
    },
  ],
}

describe('what comes back', () => {
  const found = (key: string): Question | undefined => {
    const item = itemOf(course, key)
    return item && questionIn(item, course, sorted)
  }
  it('a question of a unit', () => expect(found(unitKey(course, 3, 'q1'))?.id).toBe('q1'))
  it('a question of a lesson', () => expect(found('c/test/in-lesson')?.id).toBe('in-lesson'))
  it('a card, asked alone', () =>
    expect(found('c/test/line/disk')).toMatchObject({
      kind: 'one',
      options: [
        { id: 'aws', correct: true, why: 'It is theirs.' },
        { id: 'you', correct: false, why: 'You never see it.' },
      ],
    }))
  it.each([
    'c/unit.4/q1',
    'c/unit.3/q2',
    'c/test/gone',
    'c/test/line/gone',
    'c/test/gone/disk',
    'other/test/line/disk',
    '',
  ])('nothing for %s', (key) => expect(found(key)).toBeUndefined())
})

describe('the score of a round', () => {
  const ten = Array.from({ length: 10 }, (_, index) => asked(`q${index}`))
  const answered = (right: number, wrong: number): Record<string, boolean> =>
    Object.fromEntries(ten.slice(0, right + wrong).map(({ id }, index) => [id, index < right]))
  const cases: readonly [right: number, wrong: number, percent: number, passed: boolean][] = [
    [10, 0, 100, true],
    [9, 1, 90, true],
    [8, 2, 80, false],
    [9, 0, 90, false],
    [0, 0, 0, false],
  ]
  it.each(cases)('%i right and %i wrong of 10', (right, wrong, percent, passed) => {
    const score = scoreOf(ten, answered(right, wrong))
    expect([score.percent, passes(score)]).toEqual([percent, passed])
  })
  it('no questions are no pass', () => expect(passes(scoreOf([], {}))).toBe(false))
})
