// One line, as a shell would run it.

import type { Credentials, Outcome, World } from '#account'
import type { ParsedCall } from './aws/parse.ts'
import type { Made } from './aws/place.ts'
import type { Files } from './shell/files.ts'
import { runShell } from './shell/run.ts'

/** What a terminal keeps beside the world: files, variables, and how the last command ended. Plain JSON. */
export interface Session {
  readonly files: Files
  readonly environment: Readonly<Record<string, string>> // exported
  readonly variables: Readonly<Record<string, string>> // the shell's own
  readonly status: number
}

export const newSession: Session = { files: {}, environment: {}, variables: {}, status: 0 }

export interface LineOutcome {
  readonly call?: ParsedCall // the last one; absent when the line names none
  readonly outcome?: Outcome<unknown> // of the last call; absent when none was made: `aws` refuses some input itself
  readonly made: readonly Made[] // every call, in order
  readonly session: Session
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  /** The last line of `stdout` is a question: run the same line again with one more line of `typed`, and drop this. */
  readonly asks?: true
}

/**
 * Runs one line against the account. Pure; the new world is in `outcome`. Bad lines come back with their usage.
 * `typed` is what the person has answered so far; absent where nobody is there to ask.
 */
export function runLine(
  world: World,
  credentials: Credentials,
  line: string,
  session: Session = newSession,
  typed?: string,
): LineOutcome {
  const start = { ...session, world, credentials, input: typed ?? '', interactive: typed !== undefined }
  const { terminal, made, call, ...said } = runShell(start, line)
  const outcome = made.at(-1)?.outcome
  const { files, environment, variables, status } = terminal
  return {
    ...(call && { call }),
    ...(outcome && { outcome }),
    made,
    session: { files, environment, variables, status },
    ...said,
    exitCode: status,
  }
}
