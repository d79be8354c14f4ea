// A property as one test. How often each is tried is said here: a little with `npm test`, always the same way; a lot with
// `npm run test:long`.

import fc from 'fast-check'
import { it } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    runs?: number // how many inputs a test has tried
  }
}

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60)
const SEED = Number(process.env.PROPERTY_SEED ?? 2026)
const PATIENCE = 200 // milliseconds a run, for the slowest machine

/** `holds` throws where it does not. `times`: this one is tried so many times as often as the others. */
export function property<T>(name: string, input: fc.Arbitrary<T>, holds: (value: T) => void, times = 1): void {
  const runs = RUNS * times
  it(name, { timeout: 20_000 + runs * PATIENCE }, ({ task }) => {
    task.meta.runs = runs
    fc.assert(fc.property(input, holds), { numRuns: runs, seed: SEED })
  })
}
