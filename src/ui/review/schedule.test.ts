import { describe, expect, it } from 'vitest'
import { dayOf, dueItems, type Queue, reviewed } from './schedule.ts'

const waits = (stage: number, due: number): Queue => ({ x: { stage, due } })

describe('what comes back, and when', () => {
  const cases: readonly [name: string, before: Queue, right: boolean, today: number, after: Queue][] = [
    ['right at first is never asked again', {}, true, 10, {}],
    ['wrong at first comes back tomorrow', {}, false, 10, waits(0, 11)],
    ['right after 1 day comes back in 3', waits(0, 11), true, 11, waits(1, 14)],
    ['right after 3 days comes back in 7', waits(1, 14), true, 14, waits(2, 21)],
    ['right after 7 days comes back in 21', waits(2, 21), true, 21, waits(3, 42)],
    ['right after 21 days is known', waits(3, 42), true, 42, {}],
    ['late counts from the day of the answer', waits(1, 14), true, 30, waits(2, 37)],
    ['wrong at any stage starts over', waits(3, 42), false, 42, waits(0, 43)],
    ['wrong again before it is due waits a day from now', waits(2, 21), false, 15, waits(0, 16)],
    ['right before it is due changes nothing', waits(1, 14), true, 12, waits(1, 14)],
  ]
  for (const [name, before, right, today, after] of cases)
    it(name, () => expect(reviewed(before, 'x', right, today)).toEqual(after))

  it('leaves the other items alone', () =>
    expect(reviewed({ y: { stage: 1, due: 3 }, x: { stage: 3, due: 5 } }, 'x', true, 5)).toEqual({
      y: { stage: 1, due: 3 },
    }))

  it('asks what is due, the longest overdue first', () =>
    expect(
      dueItems(
        { b: { stage: 0, due: 5 }, a: { stage: 0, due: 5 }, c: { stage: 1, due: 2 }, d: { stage: 0, due: 6 } },
        5,
      ),
    ).toEqual(['c', 'a', 'b']))

  it('a day begins at midnight where the learner is', () => {
    const late = dayOf(new Date(2026, 10, 25, 23, 59))
    expect(dayOf(new Date(2026, 10, 25, 0, 0))).toBe(late)
    expect(dayOf(new Date(2026, 10, 26, 0, 1))).toBe(late + 1)
  })
})
