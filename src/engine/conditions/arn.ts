// AWS: IAM User Guide, "Condition operators", ARN, 2026-11. Rule C9: six parts, each matched on its own, so that a
// wildcard stays inside its part; ArnEquals and ArnLike are the same.
import { partsOf } from '../match/arn.ts'
import type { Resolved } from '../match/variables.ts'
import { type Glob, matches } from '../match/wildcard.ts'
import type { Family } from './family.ts'

export const arn: Family = {
  ArnEquals: { variables: true, test },
  ArnLike: { variables: true, test },
  ArnNotEquals: { variables: true, negated: true, test },
  ArnNotLike: { variables: true, negated: true, test },
}

function test(value: string, { glob }: Resolved): boolean | undefined {
  const parts = partsOf(value)
  const patterns = cut(glob)
  if (parts.length !== 6 || patterns.length !== 6) return undefined
  return patterns.every((pattern, index) => matches(pattern, parts[index] ?? ''))
}

/** The pattern at its first five colons. */
function cut({ text, plain }: Glob): readonly Glob[] {
  let start = 0
  return partsOf(text).map((part) => {
    const end = start + part.length
    const glob = { text: part, ...(plain && { plain: plain.slice(start, end) }) }
    start = end + 1
    return glob
  })
}
