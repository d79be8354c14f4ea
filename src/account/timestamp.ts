// Times that a caller names: `2026-11-23T09:00:00Z`, a date alone, or seconds since the Unix epoch, as `aws` takes them.
// AWS: AWS CLI User Guide v2, "Timestamp", 2026-11.

import * as z from 'zod/mini'

const SECONDS = /^\d+(\.\d+)?$/
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/

export const timestamp = z.string().check(z.regex(new RegExp(`${SECONDS.source}|${ISO.source}`)))

/** Milliseconds since the Unix epoch. A time without a zone is UTC. */
export function timeOf(text: string): number {
  if (SECONDS.test(text)) return Number(text) * 1000
  return Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$|^[^T]*$/.test(text) ? text : `${text}Z`)
}
