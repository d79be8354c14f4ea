// Calls in a row, as tests make them: each in the world that the one before left.

import { call } from './call.ts'
import { ana } from './testAccount.ts'
import type { Credentials, World } from './types.ts'

export type Bare = readonly [operation: string, input: object]
export type Step = readonly [...Bare, who?: Credentials]

/** The world after calls that must all succeed; without a name, ana makes them. */
export function after(world: World, ...steps: readonly Step[]): World {
  return steps.reduce((before, step) => done(before, ...step).world, world)
}

/** The answer to one call that must succeed. The type is the test's to say. */
export function answer<Output = Readonly<Record<string, unknown>>>(world: World, ...step: Step): Output {
  return done(world, ...step).output as Output
}

/** `ok`, or the code and the text of the error. */
export function outcome(world: World, operation: string, input: object, who: Credentials = ana): string {
  const { result } = call(world, who, operation, input)
  return result.ok ? 'ok' : `${result.error.code}: ${result.error.message}`
}

function done(world: World, operation: string, input: object, who: Credentials = ana) {
  const { world: next, result } = call(world, who, operation, input)
  if (!result.ok) throw new Error(`${operation}: ${result.error.code}: ${result.error.message}`)
  return { world: next, output: result.output }
}

/** A second account beside a world's own, with what it has. */
export function beside(world: World, other: World): World {
  return { ...world, accounts: { ...world.accounts, ...other.accounts } }
}
