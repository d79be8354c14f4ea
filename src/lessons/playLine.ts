// One line of a solution, done in an account: a command, a call, a step in the console, or a while.

import { act, advance, type Call, call, type Outcome, type World } from '#account'
import { runLine } from '#cli'
import type { Line } from './types.ts'

export interface Done {
  readonly worlds: readonly World[] // after each call, in order; empty where nothing happened
  readonly failed?: string // the error code or message of a line that did not succeed
  readonly made?: { readonly call: Call; readonly outcome: Outcome<unknown> } // the last call
}

export function doLine(world: World, line: Exclude<Line, { kind: 'answer' }>): Done {
  switch (line.kind) {
    case 'clock':
      return { worlds: [advance(world, line.wait)] }
    case 'cli': {
      const { made, stderr } = runLine(world, { identity: line.as }, line.cli)
      const last = made.at(-1) // `aws s3` names no call, and makes several
      if (!last) return { worlds: [], failed: stderr.trim() }
      return { ...done({ as: line.as, ...last.call }, last.outcome), worlds: made.map((one) => one.outcome.world) }
    }
    case 'api':
      return done(
        { as: line.as, operation: line.api, input: line.with },
        call(world, { identity: line.as }, line.api, line.with),
      )
    case 'console':
      return done(
        { as: line.as, operation: line.action, input: line.with },
        // `act` reads the input by the action's own schema before anything else sees it.
        act(world, { identity: line.as }, line.action, line.with as never),
      )
  }
}

/** The account when lines have been played in it. */
export function playedThrough(start: World, lines: readonly Line[]): World {
  return lines.reduce(
    (world, line) => (line.kind === 'answer' ? world : (doLine(world, line).worlds.at(-1) ?? world)),
    start,
  )
}

function done(made: Call, outcome: Outcome<unknown>): Done {
  const { world, result } = outcome
  return { worlds: [world], made: { call: made, outcome }, ...(!result.ok && { failed: result.error.code }) }
}
