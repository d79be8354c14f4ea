/** Every call takes a second of the simulated clock. */
export const TICK = 1000 // milliseconds

/** Milliseconds since the Unix epoch → 2026-11-23T09:00:04Z, as AWS writes times. */
export function iso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
