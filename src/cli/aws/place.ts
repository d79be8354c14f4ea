// What every command of `aws` gets, and what it leaves behind.

import { call, type Credentials, type Outcome, type Result, type World } from '#account'
import type { Files } from '../shell/files.ts'
import type { ParsedCall } from './parse.ts'

/** Where a command runs. */
export interface Place {
  readonly world: World
  readonly credentials: Credentials
  readonly files: Files
  readonly environment: Readonly<Record<string, string>>
  readonly input: string // what stands on the standard input
  readonly interactive: boolean // more may come from the keyboard
}

export interface Made {
  readonly call: ParsedCall
  readonly outcome: Outcome<unknown>
}

export interface Ran {
  readonly place: Place
  readonly call?: ParsedCall // as the line says it; absent when it names none
  readonly made: readonly Made[]
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  readonly asks?: true // the command waits for a line from the keyboard
}

/** A command of several calls at its work: what it has done and said so far. Lives no longer than the command. */
export interface Work {
  readonly place: Place
  readonly credentials: Credentials // that sign
  readonly made: Made[]
  world: World
  files: Files
  stdout: string
  stderr: string
}

export function begin(place: Place, credentials: Credentials): Work {
  return { place, credentials, made: [], world: place.world, files: place.files, stdout: '', stderr: '' }
}

export function request(work: Work, operation: string, input: ParsedCall['input']): Result<unknown> {
  const outcome = call(work.world, work.credentials, operation, input)
  work.made.push({ call: { operation, input }, outcome })
  work.world = outcome.world
  return outcome.result
}

export function ended({ place, made, world, files, stdout, stderr }: Work, exitCode: number): Ran {
  return { place: { ...place, world, files }, made, stdout, stderr, exitCode }
}
