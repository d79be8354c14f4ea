// What was reached is never lost, and a new major version of a lesson asks for new work.

import { describe, expect, it } from 'vitest'
import {
  hitRate,
  NOTHING,
  type Progress,
  readProgress,
  standingOf,
  withGoals,
  withKnown,
  withLesson,
  withPrediction,
} from './progress.ts'

const finished = (version: string): Progress => withLesson(NOTHING, 'c/l', version)

describe('the standing of a lesson', () => {
  const cases: readonly [name: string, progress: Progress, version: string, standing: string][] = [
    ['nothing yet', NOTHING, '1.0.0', 'new'],
    ['a goal reached', withGoals(NOTHING, 'c/l', ['g'], '1.0.0'), '1.0.0', 'begun'],
    ['a goal of a lesson whose id begins the same', withGoals(NOTHING, 'c/l2', ['g'], '1.0.0'), '1.0.0', 'new'],
    ['opened', { ...NOTHING, last: 'c/l' }, '1.0.0', 'begun'],
    ['finished', finished('1.0.0'), '1.0.0', 'done'],
    ['finished, then better words', finished('1.0.0'), '1.4.2', 'done'],
    ['finished in an older major version', finished('1.9.0'), '2.0.0', 'done-before'],
    ['finished in both', withLesson(finished('1.0.0'), 'c/l', '2.0.0'), '2.1.0', 'done'],
    ['tested out', withKnown(NOTHING, ['c/l']), '1.0.0', 'known'],
    ['tested out after it was finished', withKnown(finished('1.0.0'), ['c/l']), '1.0.0', 'done'],
  ]
  for (const [name, progress, version, standing] of cases)
    it(name, () => expect(standingOf(progress, 'c/l', version)).toBe(standing))

  it('an older version played again does not take the newer one back', () =>
    expect(withLesson(finished('2.0.0'), 'c/l', '1.0.0').lessons['c/l']).toBe('2.0.0'))
})

describe('progress', () => {
  it('only the first guess counts', () => {
    const guessed = withPrediction(withPrediction(NOTHING, 'c/l/q', false), 'c/l/q', true)
    expect(hitRate(withPrediction(guessed, 'c/l/r', true))).toEqual({ right: 1, of: 2 })
  })

  it('is the same object when nothing is new', () => {
    const reached = withGoals(NOTHING, 'c/l', ['a', 'b'], '1.0.0')
    expect(withGoals(reached, 'c/l', ['b'], '1.0.0')).toBe(reached)
  })

  it('reads back what it wrote, and leaves out what does not fit', () => {
    const all = withKnown(withLesson(withGoals(NOTHING, 'c/l', ['g'], '1.0.0'), 'c/l', '1.0.0'), ['c/k'])
    const review = { x: { stage: 1, due: 20_000 } }
    expect(readProgress(JSON.parse(JSON.stringify({ ...all, review })))).toEqual({ ...all, review })
    expect(
      readProgress({ goals: [1], lessons: { a: 1, b: '1.0.0' }, review: { x: { stage: 'one' } }, last: 3 }),
    ).toEqual({
      ...NOTHING,
      lessons: { b: '1.0.0' },
    })
  })
})
