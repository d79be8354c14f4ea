// Codes of virtual MFA devices, which change by the clock. RFC 6238 with what AWS asks for: SHA-1, 6 digits, 30 seconds.
// AWS: IAM User Guide, "Assign a virtual MFA device", 2026-11.

import { BASE32 } from './ids.ts'
import { hmacSha1 } from './sha1.ts'

export const STEP = 30_000 // milliseconds
const DIGITS = 6
const WINDOW = 1 // steps before and after that a server takes, too; RFC 6238, 5.2

/** The code that a device shows. The secret is in Base32, as `otpauth://` has it; the time in milliseconds. */
export function codeOf(secret: string, now: number): string {
  return codeAt(secret, Math.floor(now / STEP))
}

/** Which step of the clock the code is of, if it may be taken now. A server takes each step's code but once. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const current = Math.floor(now / STEP)
  const steps = Array.from({ length: 2 * WINDOW + 1 }, (_, index) => current - WINDOW + index)
  return steps.find((step) => step >= 0 && codeAt(secret, step) === code)
}

/** What a QR code says to an authenticator app. Google Authenticator wiki, "Key Uri Format", 2026-11. */
export function otpauthUri({
  issuer,
  name,
  secret,
}: {
  readonly issuer: string
  readonly name: string
  readonly secret: string
}): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

function codeAt(secret: string, step: number): string {
  const hash = hmacSha1(bytesOf(secret), bigEndian(step))
  const offset = (hash.at(-1) ?? 0) & 0xf
  const number = hash.slice(offset, offset + 4).reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 31
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** Eight bytes. A number may have more than 32 bits, so it is divided and not shifted. */
function bigEndian(number: number): readonly number[] {
  return [7, 6, 5, 4, 3, 2, 1, 0].map((place) => Math.floor(number / 256 ** place) % 256)
}

/** Base32 as RFC 4648 has it; whatever is no letter of it is passed over, as authenticator apps do. */
function bytesOf(secret: string): readonly number[] {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of secret.toUpperCase()) {
    const value = BASE32.indexOf(letter)
    if (value < 0) continue
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return bytes
}
