// Steps in the console that are calls of the API underneath, and recorded as such.

import type * as z from 'zod/mini'
import { call } from '../call.ts'
import { findOperation, type InputOf, type OperationName } from '../services/index.ts'
import type { Credentials, Outcome, World } from '../types.ts'

export interface Calls<Input> {
  readonly input: z.ZodMiniType<Input>
  readonly calls: (world: World, input: Input, credentials: Credentials) => Outcome<unknown>
}

/** Names the type of the input from its schema. */
export function calls<Input>(row: Calls<Input>): Calls<Input> {
  return row
}

/** A step that is one call. */
export function calling<N extends OperationName>(name: N): Calls<InputOf<N>> {
  return {
    // The table of services gives the name its input.
    input: findOperation(name)?.input as z.ZodMiniType<InputOf<N>>,
    calls: (world, input, credentials) => call(world, credentials, name, input),
  }
}

/** What is wrong before any call is made is nothing that CloudTrail hears of. */
export function refused(world: World, code: string, message: string, status: number): Outcome<unknown> {
  return { world, result: { ok: false, error: { code, message, status } }, evaluations: [] }
}
