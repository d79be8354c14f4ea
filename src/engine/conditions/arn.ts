// AWS: IAM User Guide, "Condition operators", ARN, 2026-11. Rule C9: six parts, each matched on its own, so that a
// wildcard stays inside its part; ArnEquals and ArnLike are the same.
import { partsOf } from '../match/arn.ts'
import type { Resolved } from '../match/variables.ts'
import { fits, type Glob, matcher } from '../match/wildcard.ts'
import { type Family, type Fits, incomparable } from './family.ts'

export const arn: Family = {
  ArnEquals: { variables: true, read: like },
  ArnLike: { variables: true, read: like },
  ArnNotEquals: { variables: true, negated: true, read: like },
  ArnNotLike: { variables: true, negated: true, read: like },
}

function like({ glob }: Resolved): Fits {
  const patterns = cut(glob).map(matcher)
  if (patterns.length !== 6) return incomparable
  return (value) => {
    const parts = partsOf(value)
    return parts.length === 6 ? patterns.every((pattern, index) => fits(pattern, parts[index] ?? '')) : undefined
  }
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
