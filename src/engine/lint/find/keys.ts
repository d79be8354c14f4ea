// What is known of a condition key.

import { type ConditionKey, isKey, isMultivalued } from '../../catalog/catalog.ts'
import { MULTIVALUED_KEYS, TAG_KEYS } from '../facts/keys.ts'
import type { Subject, Test, TestValue } from '../types.ts'

export function typeOf({ catalog }: Subject, { key, lowerKey }: Test): string | undefined {
  if (lowerKey === 'aws:arn') return 'ARN'
  return catalog.key(key)?.type
}

/** One value or many? Undefined: nobody knows. */
export function isMultivaluedKey({ catalog }: Subject, { key, lowerKey }: Test): boolean | undefined {
  if (MULTIVALUED_KEYS.has(lowerKey)) return true
  const known = catalog.key(key)
  return known && isMultivalued(known)
}

export function isGlobal({ catalog }: Subject, { lowerKey, key }: Test): boolean {
  return lowerKey.startsWith('aws:') || catalog.globalKeys.some((one) => isKey(one, key))
}

export function hasKey(keys: readonly ConditionKey[], key: string): boolean {
  return keys.some((one) => isKey(one, key))
}

export function prefixOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(':')))
}

/** `aws:ResourceTag` or `aws:ResourceTag/`: of which tag? */
export function lacksTagName({ lowerKey }: Test): boolean {
  return TAG_KEYS.test(lowerKey.replace(/\/$/, ''))
}

export function isOneOf({ text }: TestValue, ...texts: readonly string[]): boolean {
  return texts.includes(text.toLowerCase())
}
