// Base64 of texts and bytes. RFC 4648.

import { BASE62 } from './ids.ts'
import { utf8 } from './services/s3/utf8.ts'

const LETTERS = `${BASE62}+/`

/** Of a text's bytes in UTF-8. */
export function base64(text: string): string {
  return toBase64(utf8(text))
}

export function toBase64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3)
    const letters = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    const kept = Math.min(3, bytes.length - at) + 1
    text += letters.map((value, index) => (index < kept ? (LETTERS[value] ?? '') : '=')).join('')
  }
  return text
}

/** Undefined for what is no base64. */
export function fromBase64(text: string): readonly number[] | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text.replace(/=+$/, '')) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return bytes
}
