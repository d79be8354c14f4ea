// SHA-256 and HMAC, with which AWS's Signature Version 4 is made. FIPS 180-4, RFC 2104.

const PRIMES = firstPrimes(64)
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)))
const ROUNDS = PRIMES.map((prime) => fraction(prime ** (1 / 3)))
const BLOCK = 64 // bytes

/** The 32 bytes of the digest. */
export function sha256(bytes: readonly number[]): readonly number[] {
  const padded = [...bytes, 0x80]
  while (padded.length % BLOCK !== BLOCK - 8) padded.push(0)
  padded.push(...bytesOf(Math.floor((bytes.length * 8) / 2 ** 32)), ...bytesOf(bytes.length * 8))
  let state: readonly number[] = START
  for (let at = 0; at < padded.length; at += BLOCK) state = mixed(state, padded.slice(at, at + BLOCK))
  return state.flatMap(bytesOf)
}

export function hmac(key: readonly number[], message: readonly number[]): readonly number[] {
  const short = key.length > BLOCK ? sha256(key) : key
  const whole = Array.from({ length: BLOCK }, (_, at) => short[at] ?? 0)
  const inside = sha256([...whole.map((byte) => byte ^ 0x36), ...message])
  return sha256([...whole.map((byte) => byte ^ 0x5c), ...inside])
}

export function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function mixed(state: readonly number[], block: readonly number[]): readonly number[] {
  const words = Array.from({ length: 16 }, (_, at) =>
    block.slice(at * 4, at * 4 + 4).reduce((sum, one) => (sum << 8) | one, 0),
  )
  for (let at = 16; at < 64; at++) {
    const [early = 0, late = 0] = [words[at - 15], words[at - 2]]
    const near = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const far = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words.push(((words[at - 16] ?? 0) + near + (words[at - 7] ?? 0) + far) | 0)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (const [at, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g)
    const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUNDS[at] ?? 0) + word
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((one, at) => (one + (state[at] ?? 0)) | 0)
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function bytesOf(word: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff)
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let one = 2; primes.length < count; one++) if (primes.every((prime) => one % prime !== 0)) primes.push(one)
  return primes
}
