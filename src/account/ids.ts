// Ids as AWS makes them, but all from World.serial: the same calls give the same ids.
// AWS: IAM User Guide, "IAM identifiers", 2026-11.

import type { Draft } from 'immer'
import type { World } from './types.ts'

export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
export const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+'
export const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
export const HEX = '0123456789abcdef'

export type IdPrefix = 'AIDA' | 'AROA' | 'AGPA' | 'ANPA' | 'AKIA' | 'ASIA'
const LENGTH: Record<IdPrefix, number> = { AIDA: 21, AROA: 21, AGPA: 21, ANPA: 21, AKIA: 20, ASIA: 20 }

/** A unique id of a kind, e.g. AIDA… for a user. Moves the serial. */
export function newId(world: Draft<World>, prefix: IdPrefix): string {
  return prefix + letters(world.serial++, LENGTH[prefix] - prefix.length, BASE32)
}

/** Secret access keys have 40 characters; session tokens are longer. */
export function newSecret(world: Draft<World>, length = 40): string {
  return letters(world.serial++, length, BASE64)
}

/** A UUID, for events and requests. */
export function uuid(serial: number): string {
  const hex = letters(serial, 32, HEX)
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

/** Letters and digits without a meaning: version ids, upload ids, the ends of file names. */
export function newOpaqueId(world: Draft<World>, length: number): string {
  return letters(world.serial++, length, BASE62)
}

/** An ETag of what is not named by its content: encrypted with a key of KMS, or not kept at all. */
export function eTag(serial: number): string {
  return `"${letters(serial, 32, HEX)}"`
}

/** Digits in the letters of unique ids, e.g. for the console key of the root user, who has no unique id. */
export function lettersOf(digits: string): string {
  return letters(Number(digits), 16, BASE32)
}

/** How S3 names an account. */
export function canonicalId(account: string): string {
  return letters(Number(account), 64, HEX)
}

/** FNV-1a: a number for a text, where what is made up has to stay the same for it. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash
}

/** mulberry32: small, well mixed, and not meant to keep a secret. */
export function letters(seed: number, length: number, alphabet: string): string {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  let text = ''
  for (let index = 0; index < length; index++) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    text += alphabet[((mixed ^ (mixed >>> 14)) >>> 0) % alphabet.length]
  }
  return text
}
