// Bool and Binary. AWS: IAM User Guide, "Condition operators", 2026-11. Rules C6 and C7.
import type { Family } from './family.ts'

export const simple: Family = {
  Bool: { variables: true, test: (value, { text }) => value.toLowerCase() === text.toLowerCase() },
  BinaryEquals: { test: (value, { text }) => value === text },
}
