// A text's UTF-8 in base64. RFC 4648.

import { BASE64 } from './ids.ts'
import { utf8 } from './services/s3/utf8.ts'

// Ids end their alphabet the other way round.
const ALPHABET = `${BASE64.slice(0, 62)}+/`

export function base64(text: string): string {
  const bytes = utf8(text)
  const groups = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, index) =>
    group(bytes.slice(index * 3, index * 3 + 3)),
  )
  return groups.join('')
}

/** Three bytes as four letters; where there are fewer, the end is filled up. */
function group([first = 0, second, third]: readonly number[]): string {
  const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
  const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('')
  if (second === undefined) return `${letters.slice(0, 2)}==`
  return third === undefined ? `${letters.slice(0, 3)}=` : letters
}
