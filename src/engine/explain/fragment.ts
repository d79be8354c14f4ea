// One value inside plain JSON, found and replaced by its JSON pointer. Nothing is changed in place: what is around the
// fragment is built anew, everything else is shared.

import { partsOfPointer } from '../policy/pointer.ts'
import { isObject, type Json } from '../policy/flaw.ts'

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Undefined: there is nothing. */
export function fragmentAt(value: unknown, pointer: string): unknown {
  return partsOfPointer(pointer).reduce(childOf, value)
}

/**
 * The value with `after` in place of `before`. Without `before` the fragment is new (in a list it is inserted), without
 * `after` it is taken out. Undefined: something else stands there.
 */
export function replaced(value: unknown, pointer: string, before: unknown, after: unknown): unknown {
  return replacedIn(value, partsOfPointer(pointer), before, after)
}

function replacedIn(value: unknown, [part, ...rest]: readonly string[], before: unknown, after: unknown): unknown {
  if (part === undefined) return equal(value, before) ? after : undefined
  if (!isObject(value) && !isList(value)) return undefined
  if (rest.length > 0) {
    const inner = replacedIn(childOf(value, part), rest, before, after)
    return inner === undefined ? undefined : withChild(value, part, inner)
  }
  if (isList(value) && before === undefined)
    return isIndex(part) && Number(part) <= value.length ? value.toSpliced(Number(part), 0, after) : undefined
  return equal(childOf(value, part), before) ? withChild(value, part, after) : undefined
}

function childOf(value: unknown, part: string): unknown {
  if (isList(value)) return isIndex(part) ? value[Number(part)] : undefined
  return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
}

function withChild(value: Json | readonly unknown[], part: string, child: unknown): unknown {
  if (isList(value)) return child === undefined ? value.toSpliced(Number(part), 1) : value.with(Number(part), child)
  if (child !== undefined) return { ...value, [part]: child }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== part))
}

function isIndex(part: string): boolean {
  return /^\d+$/.test(part)
}

const MAX_DEPTH = 64 // as deep as parsePolicy reads

function equal(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true
  if (depth > MAX_DEPTH) return false
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((child, index) => equal(child, b[index], depth + 1))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], depth + 1))
  )
}
