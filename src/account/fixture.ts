// A starting account as an author writes it → a World.

import { build } from './fixture/build.ts'
import { dangling, type FixtureProblem, refused } from './fixture/problems.ts'
import { fixtureSchema } from './fixture/schema.ts'
import type { World } from './types.ts'

/** Lays a patch over a fixture: maps are merged, everything else is replaced, null takes away. */
export function mergeFixture(base: unknown, patch: unknown): unknown {
  if (!isRecord(base) || !isRecord(patch)) return patch
  const merged = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, merged.has(key) ? mergeFixture(merged.get(key), value) : value)
  }
  return Object.fromEntries(merged)
}

/** Builds a world, or says what is wrong with the fixture and where. */
export function worldFrom(fixture: unknown): { readonly world?: World; readonly problems: readonly FixtureProblem[] } {
  const read = fixtureSchema.safeParse(fixture, { reportInput: true })
  if (!read.success) return { problems: refused(read.error.issues) }
  const problems = dangling(read.data)
  return problems.length > 0 ? { problems } : { world: build(read.data), problems: [] }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
