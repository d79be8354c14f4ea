// What the account holds, by a path of names and `*`. A missing path is an empty list.

import { view } from '#account'
import { matchesPattern } from '#engine'
import type { StateTest } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'

export const state: Judge<'state'> = ({ path, test }, { world }) => {
  const found = valuesAt(view(world), path)
  if (holds(test, found)) return MET
  if (found.length === 0) return unmet('state-missing', { path })
  return unmet('state-is', { path, value: test.count ? String(found.length) : found.map(shown).join(', ') })
}

/** `users.*.mfaDevices[*]`: dots, `*` for every member, `[*]` for every entry of a list. */
function valuesAt(value: unknown, path: string): readonly unknown[] {
  const parts = path
    .replaceAll('[*]', '.*')
    .split('.')
    .filter((part) => part !== '')
  return (
    parts
      .reduce<readonly unknown[]>((values, part) => values.flatMap((one) => step(one, part)), [value])
      // A path that ends at a list means its entries.
      .flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]))
  )
}

function step(value: unknown, part: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (part === '*') return Object.values(value)
  return Object.hasOwn(value, part) ? [(value as Readonly<Record<string, unknown>>)[part]] : []
}

function holds({ count, equals, matches, in: list, exists }: StateTest, found: readonly unknown[]): boolean {
  if (count) return inRange(found.length, count)
  if (exists !== undefined) return found.length > 0 === exists
  if (found.length === 0) return false
  if (matches !== undefined) return found.every((one) => typeof one === 'string' && matchesPattern(matches, one))
  if (list) return found.every((one) => list.some((wanted) => same(one, wanted)))
  return found.every((one) => same(one, equals))
}

export function inRange(number: number, { eq, gte, lte }: { eq?: number; gte?: number; lte?: number }): boolean {
  return (
    (eq === undefined || number === eq) && (gte === undefined || number >= gte) && (lte === undefined || number <= lte)
  )
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
