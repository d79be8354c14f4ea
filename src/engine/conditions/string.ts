// AWS: IAM User Guide, "Condition operators", String, 2026-11. Rule C3: in StringEquals a `*` is just a star.
import { matches } from '../match/wildcard.ts'
import type { Family } from './family.ts'

export const string: Family = {
  StringEquals: { variables: true, test: (value, { text }) => value === text },
  StringNotEquals: { variables: true, negated: true, test: (value, { text }) => value === text },
  StringEqualsIgnoreCase: { variables: true, test: (value, { text }) => value.toLowerCase() === text.toLowerCase() },
  StringNotEqualsIgnoreCase: {
    variables: true,
    negated: true,
    test: (value, { text }) => value.toLowerCase() === text.toLowerCase(),
  },
  StringLike: { variables: true, test: (value, { glob }) => matches(glob, value) },
  StringNotLike: { variables: true, negated: true, test: (value, { glob }) => matches(glob, value) },
}
