// Numeric and date operators: the same six comparisons over two readings of a text.
// AWS: IAM User Guide, "Condition operators", Numeric and Date, 2026-11. Rules C4 and C5.
import { type Family, incomparable, type Operator } from './family.ts'

type Read = (text: string) => number | undefined

const comparisons: Readonly<Record<string, { negated?: true; holds: (value: number, policy: number) => boolean }>> = {
  Equals: { holds: (value, policy) => value === policy },
  NotEquals: { negated: true, holds: (value, policy) => value === policy },
  LessThan: { holds: (value, policy) => value < policy },
  LessThanEquals: { holds: (value, policy) => value <= policy },
  GreaterThan: { holds: (value, policy) => value > policy },
  GreaterThanEquals: { holds: (value, policy) => value >= policy },
}

function family(prefix: string, read: Read): Family {
  return Object.fromEntries(
    Object.entries(comparisons).map(([name, { negated, holds }]): [string, Operator] => [
      prefix + name,
      {
        ...(negated && { negated }),
        read({ text }) {
          const limit = read(text)
          if (limit === undefined) return incomparable
          return (value) => {
            const found = read(value)
            return found === undefined ? undefined : holds(found, limit)
          }
        },
      },
    ]),
  )
}

export const numeric = family('Numeric', (text) => (/^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined))

/** ISO 8601 or epoch seconds, on either side; milliseconds since the Unix epoch come out. */
export const date = family('Date', (text) => {
  if (/^-?\d{5,}(\.\d+)?$/.test(text)) return Number(text) * 1000
  const time = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?)?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN
  return Number.isNaN(time) ? undefined : time
})
