// When what was answered wrong comes back: after 1, 3, 7 and 21 days, then it counts as known.
// Pure: the day is passed in, as a number of days, so that "tomorrow" begins in the morning and not after 24 hours.

const INTERVALS = [1, 3, 7, 21] as const // days

export interface Waiting {
  readonly stage: number // which of the intervals it waits for
  readonly due: number // day from which it is asked again
}
export type Queue = Readonly<Record<string, Waiting>> // by item: unit, lesson or activity, and the question or card

/** The learner's own calendar day, counted from the Unix epoch. */
export function dayOf(date: Date): number {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000)
}

/**
 * After an answer. Wrong: back to the first interval. Right and due: on to the next, after the last it leaves.
 * Right before it is due shows a fresh memory, not a lasting one, and changes nothing.
 */
export function reviewed(queue: Queue, item: string, right: boolean, today: number): Queue {
  const waiting = Object.hasOwn(queue, item) ? queue[item] : undefined
  if (right && (!waiting || waiting.due > today)) return queue
  const stage = right && waiting ? waiting.stage + 1 : 0
  const days = INTERVALS[stage]
  const { [item]: _, ...others } = queue
  return days === undefined ? others : { ...others, [item]: { stage, due: today + days } }
}

/** What is to be asked today, the longest overdue first. */
export function dueItems(queue: Queue, today: number): readonly string[] {
  return Object.entries(queue)
    .filter(([, { due }]) => due <= today)
    .toSorted(([a, { due: first }], [b, { due: second }]) => first - second || a.localeCompare(b))
    .map(([item]) => item)
}
