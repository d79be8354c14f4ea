// AWS: IAM User Guide, "Condition operators", String, 2026-11. Rule C3: in StringEquals a `*` is just a star.
import type { Resolved } from '../match/variables.ts'
import { fits, matcher } from '../match/wildcard.ts'
import type { Family, Fits } from './family.ts'

export const string: Family = {
  StringEquals: { variables: true, read: equal },
  StringNotEquals: { variables: true, negated: true, read: equal },
  StringEqualsIgnoreCase: { variables: true, read: equalInAnyCase },
  StringNotEqualsIgnoreCase: { variables: true, negated: true, read: equalInAnyCase },
  StringLike: { variables: true, read: like },
  StringNotLike: { variables: true, negated: true, read: like },
}

function equal({ text }: Resolved): Fits {
  return (value) => value === text
}

function equalInAnyCase({ text }: Resolved): Fits {
  const lower = text.toLowerCase()
  return (value) => value.toLowerCase() === lower
}

function like({ glob }: Resolved): Fits {
  const pattern = matcher(glob)
  return (value) => fits(pattern, value)
}
