const minutes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' })

/** `now` in milliseconds since the Unix epoch → 23 Nov 2026, 09:00 (UTC, as CloudTrail writes times). */
export function clock(now: number): string {
  return minutes.format(now)
}

/** An ISO 8601 time → 09:00:04 */
export function timeOf(iso: string): string {
  return seconds.format(new Date(iso))
}
