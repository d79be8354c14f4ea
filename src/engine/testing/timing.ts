// How long something takes, where that is what a test is about.

/** Milliseconds; of the quickest of a few tries once the first was too slow, so that a busy machine does not count. */
export function millisecondsOf(work: () => unknown, limit: number): number {
  let best = once(work)
  for (let again = 0; again < 4 && best > limit; again++) best = Math.min(best, once(work))
  return best
}

function once(work: () => unknown): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e6
}
