import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hex } from './services/s3/md5.ts'
import { utf8 } from './services/s3/utf8.ts'
import { hmacSha1, sha1 } from './sha1.ts'
import { codeOf, otpauthUri, stepOf } from './totp.ts'

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // 12345678901234567890

// FIPS 180-4, example texts.
const digests: readonly (readonly [string, string])[] = [
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
]

// RFC 6238, appendix B, SHA-1, the last six of its eight digits.
const codes: readonly (readonly [number, string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]

it.each(digests)('digests %j', (text, digest) => {
  expect(hex(sha1(utf8(text)))).toBe(digest)
})

it('signs as any other HMAC does, keys longer than a block included', () => {
  const some = fc.array(fc.nat(255), { maxLength: 150 })
  fc.assert(
    fc.property(some, some, (key, message) => {
      const other = createHmac('sha1', Buffer.from(key)).update(Buffer.from(message)).digest('hex')
      expect(hex(hmacSha1(key, message))).toBe(other)
    }),
  )
})

describe('a code', () => {
  it.each(codes)('%d seconds after 1970 is %s', (seconds, code) => {
    expect(codeOf(SECRET, seconds * 1000)).toBe(code)
  })

  it('does not depend on how the secret is typed', () => {
    expect(codeOf('gezd gnbv gy3t qojq gezd gnbv gy3t qojq', 59_000)).toBe('287082')
  })

  it.each([
    [-61_000, undefined],
    [-30_000, 1],
    [0, 1],
    [30_000, 1],
    [61_000, undefined],
  ])('is taken %d milliseconds from its own time: step %s', (off, step) => {
    expect(stepOf(SECRET, '287082', 59_000 + off)).toBe(step)
  })
})

it('tells an authenticator app all it needs', () => {
  expect(otpauthUri({ issuer: 'Amazon Web Services', name: 'ben@pinebox photos', secret: SECRET })).toBe(
    `otpauth://totp/Amazon%20Web%20Services:ben%40pinebox%20photos?secret=${SECRET}&issuer=Amazon%20Web%20Services`,
  )
})
