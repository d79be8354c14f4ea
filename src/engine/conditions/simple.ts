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

const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/' // RFC 4648, section 4
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** One spelling for the same bytes: what the last symbol holds beyond the last byte does not count. */
function base64(text: string): string | undefined {
  if (!BASE64.test(text)) return undefined
  const padding = text.length - text.replace(/=+$/, '').length
  if (padding === 0) return text
  const last = text.length - padding - 1
  return text.slice(0, last) + SYMBOLS[(SYMBOLS.indexOf(text.charAt(last)) >> (2 * padding)) << (2 * padding)]
}
