import { describe, expect, it } from 'vitest'
import type { Course, LessonCard } from '#lessons'
import { NOTHING, type Progress, withKnown, withLesson } from '../progress.ts'
import { lessonAfter, nextLesson, unitsOf } from './standing.ts'

const card = (id: string, ready = true): LessonCard => ({
  id,
  number: id,
  title: id,
  summary: id,
  minutes: 5,
  ready,
  ...(ready && { version: '1.0.0' }),
})
const course: Course = {
  id: 'c',
  title: 'C',
  authors: [],
  glossary: {},
  units: [
    {
      n: 1,
      title: 'One',
      intro: '',
      after: [],
      themes: ['iam'],
      quiz: [],
      lessons: [card('a'), card('b'), card('z', false)],
    },
    { n: 2, title: 'Two', intro: '', after: [1], themes: [], quiz: [], lessons: [card('d')] },
    { n: 3, title: 'Three', intro: '', after: [1, 2], themes: [], quiz: [], lessons: [card('e')] },
  ],
}
const done = (...ids: readonly string[]): Progress =>
  ids.reduce((all, id) => withLesson(all, `c/${id}`, '1.0.0'), NOTHING)

describe('the course map', () => {
  const cases: readonly [
    name: string,
    progress: Progress,
    locked: readonly (readonly number[])[],
    left: readonly number[],
    next: string | undefined,
  ][] = [
    ['at first only the first unit is open', NOTHING, [[], [1], [1, 2]], [10, 5, 5], 'a'],
    ['the next lesson of the unit', done('a'), [[], [1], [1, 2]], [5, 5, 5], 'b'],
    ['a unit whose written lessons are done opens the next', done('a', 'b'), [[], [], [2]], [0, 5, 5], 'd'],
    ['a test-out opens as work does', withKnown(NOTHING, ['c/a', 'c/b']), [[], [], [2]], [0, 5, 5], 'd'],
    ['a lesson left halfway comes first', { ...done('a'), last: 'c/e' }, [[], [1], [1, 2]], [5, 5, 5], 'e'],
    ['looking back is not halfway', { ...done('a'), last: 'c/a' }, [[], [1], [1, 2]], [5, 5, 5], 'b'],
    ['nothing is left', done('a', 'b', 'd', 'e'), [[], [], []], [0, 0, 0], undefined],
  ]
  for (const [name, progress, locked, left, next] of cases)
    it(name, () => {
      const units = unitsOf(course, progress)
      expect(units.map((unit) => unit.locked.map(({ n }) => n))).toEqual(locked)
      expect(units.map(({ minutesLeft }) => minutesLeft)).toEqual(left)
      expect(nextLesson(units, course, progress)?.id).toBe(next)
    })

  it('goes on over the border of a unit, and past what is not written', () => {
    expect(lessonAfter(course, 'b')?.id).toBe('d')
    expect(lessonAfter(course, 'e')).toBeUndefined()
    expect(lessonAfter(course, 'other')).toBeUndefined()
  })
})
