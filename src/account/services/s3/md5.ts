// MD5, by which S3 names content in an ETag. Nothing here trusts it. RFC 1321.

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const
const SINES = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32))

/** Which word of a block each step takes: by round, where to begin and how far to go on. */
const WORDS = [
  [0, 1],
  [1, 5],
  [5, 3],
  [0, 7],
] as const

/** What each round makes of three words. */
const CHOICES = [
  (b: number, c: number, d: number) => (b & c) | (~b & d),
  (b: number, c: number, d: number) => (b & d) | (c & ~d),
  (b: number, c: number, d: number) => b ^ c ^ d,
  (b: number, c: number, d: number) => c ^ (b | ~d),
] as const

type State = readonly [number, number, number, number]

/** The 16 bytes of the digest. */
export function md5(bytes: readonly number[]): readonly number[] {
  const words = padded(bytes)
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let block = 0; block < words.length; block += 16) state = mixed(state, words.subarray(block, block + 16))
  return state.flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff))
}

export function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function mixed(state: State, block: Uint32Array): State {
  let [a, b, c, d] = state
  for (let step = 0; step < 64; step++) {
    const round = (step >> 4) as 0 | 1 | 2 | 3
    const [first, stride] = WORDS[round]
    const sum = a + CHOICES[round](b, c, d) + (SINES[step] ?? 0) + (block[(first + stride * (step & 15)) & 15] ?? 0)
    const shift = SHIFTS[round][step & 3] ?? 0
    const turned = (sum << shift) | ((sum | 0) >>> (32 - shift))
    ;[a, d, c, b] = [d, c, b, (b + turned) | 0]
  }
  return [state[0] + a, state[1] + b, state[2] + c, state[3] + d]
}

/** A one bit, zeros, and the length in bits, to whole blocks of 16 little-endian words. */
function padded(bytes: readonly number[]): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16)
  for (const [index, byte] of [...bytes, 0x80].entries())
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << ((index & 3) * 8))
  words[words.length - 2] = bytes.length * 8
  return words
}
