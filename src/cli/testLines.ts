// For tests: lines one after another, each with what the ones before have left.

import type { Credentials, World } from '#account'
import { type LineOutcome, newSession, runLine, type Session } from '#cli'

export interface Played {
  readonly world: World // after the last line
  readonly last: LineOutcome
  readonly all: readonly LineOutcome[]
}

export function play(
  start: World,
  credentials: Credentials,
  lines: readonly string[],
  { session: begun = newSession, typed }: { readonly session?: Session; readonly typed?: string | undefined } = {},
): Played {
  let world = start
  let session = begun
  const all = lines.map((line) => {
    const outcome = runLine(world, credentials, line, session, typed)
    world = outcome.outcome?.world ?? world
    session = outcome.session
    return outcome
  })
  const last = all.at(-1) ?? runLine(world, credentials, '', session)
  return { world, last, all }
}
