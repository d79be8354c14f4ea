// A starting account as an author writes it → a World.

import { build } from './fixture/build.ts'
import { extend } from './fixture/extend.ts'
import { play } from './fixture/play.ts'
import { dangling, type FixtureProblem, refused } from './fixture/problems.ts'
import { fixtureSchema } from './fixture/schema.ts'
import type { World } from './types.ts'

/** Builds a world, or says what is wrong with the fixture and where. `fixtures`: those that it may extend, by name. */
export function worldFrom(
  written: unknown,
  fixtures: Readonly<Record<string, unknown>> = {},
): { readonly world?: World; readonly problems: readonly FixtureProblem[] } {
  const { fixture, problems: missing } = extend(written, fixtures)
  if (missing.length > 0) return { problems: missing }
  const read = fixtureSchema.safeParse(fixture, { reportInput: true })
  if (!read.success) return { problems: refused(read.error.issues) }
  const unfit = dangling(read.data)
  if (unfit.length > 0) return { problems: unfit }
  const { world, problems } = play(build(read.data), read.data.events)
  return problems.length > 0 ? { problems } : { world, problems }
}
