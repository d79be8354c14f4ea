// SHA-1, over which the codes of MFA devices are made. Nothing else here trusts it. FIPS 180-4.

/** What each round of 20 steps makes of three words, and the number that it adds. */
const ROUNDS = [
  { mix: (b: number, c: number, d: number) => (b & c) | (~b & d), add: 0x5a827999 },
  { mix: (b: number, c: number, d: number) => b ^ c ^ d, add: 0x6ed9eba1 },
  { mix: (b: number, c: number, d: number) => (b & c) | (b & d) | (c & d), add: 0x8f1bbcdc },
  { mix: (b: number, c: number, d: number) => b ^ c ^ d, add: 0xca62c1d6 },
] as const

type State = readonly [number, number, number, number, number]

const BLOCK = 64 // bytes

/** The 20 bytes of the digest. */
export function sha1(bytes: readonly number[]): readonly number[] {
  const words = padded(bytes)
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let block = 0; block < words.length; block += 16) state = mixed(state, schedule(words.slice(block, block + 16)))
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff))
}

/** HMAC with SHA-1. RFC 2104. */
export function hmacSha1(key: readonly number[], message: readonly number[]): readonly number[] {
  const short = key.length > BLOCK ? sha1(key) : key
  const pad = (byte: number) => Array.from({ length: BLOCK }, (_, index) => (short[index] ?? 0) ^ byte)
  return sha1([...pad(0x5c), ...sha1([...pad(0x36), ...message])])
}

function mixed(state: State, words: readonly number[]): State {
  let [a, b, c, d, e] = state
  for (const [step, word] of words.entries()) {
    const { mix, add } = ROUNDS[Math.floor(step / 20) as 0 | 1 | 2 | 3]
    const next = (turned(a, 5) + mix(b, c, d) + e + add + word) | 0
    ;[e, d, c, b, a] = [d, c, turned(b, 30), a, next]
  }
  return [state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e]
}

/** The 16 words of a block, and 64 that follow from them. */
function schedule(block: readonly number[]): readonly number[] {
  const words = [...block]
  const before = (steps: number) => words[words.length - steps] ?? 0
  while (words.length < 80) words.push(turned(before(3) ^ before(8) ^ before(14) ^ before(16), 1))
  return words
}

function turned(word: number, by: number): number {
  return (word << by) | ((word | 0) >>> (32 - by))
}

/** A one bit, zeros, and the length in bits, to whole blocks of 16 big-endian words. */
function padded(bytes: readonly number[]): readonly number[] {
  const words = Array.from({ length: (((bytes.length + 8) >> 6) + 1) * 16 }, () => 0)
  for (const [index, byte] of [...bytes, 0x80].entries())
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index & 3) * 8))
  words[words.length - 1] = bytes.length * 8
  return words
}
