// Base64 of a text's UTF-8, as `aws` prints and reads it. Neither is there in every place that the account runs in.

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function toBase64(text: string): string {
  const bytes = utf8(text)
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    out += sign(bits >> 18) + sign(bits >> 12) + (b === undefined ? '=' : sign(bits >> 6))
    out += c === undefined ? '=' : sign(bits)
  }
  return out
}

/** undefined where the text is not base64, or what it holds is no text. */
export function fromBase64(base64: string): string | undefined {
  const text = base64.replaceAll(/\s/g, '')
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(text)) return undefined
  let escaped = ''
  for (let at = 0; at < text.length; at += 4) {
    const four = text.slice(at, at + 4)
    const bits = four.split('').reduce((sum, one) => (sum << 6) | Math.max(0, SIGNS.indexOf(one)), 0)
    for (let byte = 0; byte < 3 - (four.split('=').length - 1); byte++)
      escaped += `%${((bits >> (16 - 8 * byte)) & 255).toString(16).padStart(2, '0')}`
  }
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}

const sign = (bits: number): string => SIGNS[bits & 63] ?? ''

/** The bytes of a text; half a character counts as one that is not known. */
export function utf8(text: string): readonly number[] {
  const whole = text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  return [...encodeURIComponent(whole).matchAll(/%(..)|(.)/g)].map(([, hex, plain = '']) =>
    hex === undefined ? plain.charCodeAt(0) : Number.parseInt(hex, 16),
  )
}
