// Bool and Binary. AWS: IAM User Guide, "Condition operators", 2026-11. Rules C6 and C7.
import type { Family } from './family.ts'

export const simple: Family = {
  Bool: { variables: true, test: (value, { text }) => compare(truth(value), truth(text)) },
  BinaryEquals: { test: (value, { text }) => compare(base64(value), base64(text)) },
}

function compare<T>(a: T | undefined, b: T | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b
}

function truth(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

/** Equal bytes have equal base64 but for the padding. */
function base64(text: string): string | undefined {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? text.replace(/=+$/, '') : undefined
}
