// Values of a document by their pointer, and as they compare.

import { isObject } from '../../policy/flaw.ts'
import { partsOfPointer } from '../../policy/pointer.ts'
import type { Test } from '../types.ts'

export function valueAt(document: unknown, pointer: string): unknown {
  return partsOfPointer(pointer).reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)] as unknown
    return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }, document)
}

/** The same text for values that mean the same: members in order, one value alone as a list. */
export function canonical(value: unknown): string {
  return JSON.stringify(ordered(value))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? ordered(value[0]) : value.map(ordered)
  if (!isObject(value)) return value
  const members = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]))
}

export function isEmptyList({ raw, family }: Test): boolean {
  return Array.isArray(raw) && raw.length === 0 && family !== undefined
}

/** A Like operator with a value that is a star alone. */
export function isLikeStar({ like, values }: Test): boolean {
  return like && values.some(({ text }) => text === '*')
}
