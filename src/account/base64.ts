// Bytes as text, for members that AWS calls blobs.

import { BASE64 } from './ids.ts'
import { utf8 } from './services/s3/utf8.ts'

export function base64(text: string): string {
  const bytes = utf8(text)
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = bytes.slice(at, at + 3)
    const [a = 0, b = 0, c = 0] = three
    const bits = (a << 16) | (b << 8) | c
    const letters = [18, 12, 6, 0].map((shift) => BASE64[(bits >> shift) & 0x3f]).slice(0, three.length + 1)
    encoded += letters.join('').padEnd(4, '=')
  }
  return encoded
}
