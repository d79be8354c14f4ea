// Dates in conditions: ISO 8601, or seconds since 1970.

/** Milliseconds since the Unix epoch; undefined: no date of the calendar. */
export function dateOf(text: string): number | undefined {
  if (/^-?\d{5,}$/.test(text)) return Number(text) * 1000
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text)
  if (!parts) return undefined
  const [, year = '', month = '01', day = '01', time = 'T00:00:00', zone = 'Z'] = parts
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined
  const full = Date.parse(`${year}-${month}-${day}${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`)
  return Number.isNaN(full) ? undefined : full
}

/** Epoch seconds, where a date is meant; four digits are a year. */
export function isEpoch(text: string): boolean {
  return /^-?\d+$/.test(text) && !/^\d{4}$/.test(text)
}
