// Bool and Binary. AWS: IAM User Guide, "Condition operators", 2026-11. Rules C6 and C7.
import type { Resolved } from '../match/variables.ts'
import { type Family, type Fits, incomparable } from './family.ts'

export const simple: Family = {
  Bool: { variables: true, read: same(truth) },
  BinaryEquals: { read: same(base64) },
}

/** Equal, when both can be read. */
function same(read: (text: string) => boolean | string | undefined): (policy: Resolved) => Fits {
  return ({ text }) => {
    const wanted = read(text)
    if (wanted === undefined) return incomparable
    return (value) => {
      const found = read(value)
      return found === undefined ? undefined : found === wanted
    }
  }
}

function truth(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

/** Equal bytes have equal base64 but for the padding. */
function base64(text: string): string | undefined {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? text.replace(/=+$/, '') : undefined
}
