// What the account holds, by a path of names and `*`. A missing path is an empty list.

import { view } from '#account'
import { matchesPattern } from '#engine'
import { inRange } from '../questions/range.ts'
import type { EntryTest, StateTest } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'
import { fits } from './fits.ts'

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

/** Every test that is given must hold; those of values ask for at least one value. */
function holds(test: StateTest, found: readonly unknown[]): boolean {
  const { count, exists, some, every, none, ...each } = test
  if (count && !inRange(found.length, count)) return false
  if (exists !== undefined && found.length > 0 !== exists) return false
  if (some && !found.some(isSo(some))) return false
  if (none && found.some(isSo(none))) return false
  const all = [every, Object.keys(each).length > 0 ? each : undefined].filter((one) => one !== undefined)
  return all.every((one) => found.length > 0 && found.every(isSo(one)))
}

function isSo({ matches, in: list, where, ...rest }: EntryTest): (one: unknown) => boolean {
  return (one) =>
    (matches === undefined || (typeof one === 'string' && matchesPattern(matches, one))) &&
    (!list || list.some((wanted) => same(one, wanted))) &&
    (!where || fits(where, one)) &&
    (!Object.hasOwn(rest, 'equals') || same(one, rest.equals))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
