// Values that let too much through on keys that are to draw a border.
// SIMPLIFIED: AWS names the keys, not the operators; only StringLike and ArnLike are looked at.

import { ORG_PATH_KEYS, SENSITIVE_KEYS } from '../facts/keys.ts'
import type { Test } from '../types.ts'

const PATH_START = 6 // characters of an organization path that must be fixed

/** `found`: places of wildcards, or of variables, in the text with each variable as one character. */
export function isTooWide(
  { operator, lowerKey }: Test,
  text: string,
  form: RegExp,
  wholeUserAllowed: boolean,
): boolean {
  if (operator !== 'StringLike' && operator !== 'ArnLike') return false
  const flat = text.replaceAll(/\$\{[*?$]\}/g, '.').replaceAll(/\$\{[^}]*\}/g, '\uE000')
  const first = flat.search(form)
  if (first < 0) return false
  if (SENSITIVE_KEYS.has(lowerKey)) return true
  if (ORG_PATH_KEYS.has(lowerKey)) return first < PATH_START
  if (lowerKey !== 'aws:userid') return false
  const colon = flat.indexOf(':')
  return colon < 0 || (first < colon && !(wholeUserAllowed && first === 0 && colon === 1))
}

export const WILDCARD = /[*?]/
/** The character that stands for a variable; of private use, so no policy has it. */
export const VARIABLE = /\uE000/
