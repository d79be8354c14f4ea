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
  readonly history?: readonly string[] // the lines so far, oldest first; absent: none
}

export const newSession: Session = { files: {}, environment: {}, variables: {}, status: 0 }

const REMEMBERED = 1000 // lines

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
  const before = session.history ?? []
  const recalled = withRecalled(line, before)
  if (recalled === undefined)
    return {
      made: [],
      session: { ...session, status: 1 },
      stdout: '',
      stderr: 'bash: !!: event not found\n',
      exitCode: 1,
    }
  const history = recalled.trim() === '' ? before : [...before, recalled].slice(-REMEMBERED)
  const start = { ...session, world, credentials, input: typed ?? '', interactive: typed !== undefined, history }
  const { terminal, made, call, ...said } = runShell(start, recalled)
  const outcome = made.at(-1)?.outcome
  const { files, environment, variables, status } = terminal
  return {
    ...(call && { call }),
    ...(outcome && { outcome }),
    made,
    session: { files, environment, variables, status, ...(history.length > 0 && { history }) },
    ...said,
    ...(recalled !== line && { stdout: `${recalled}\n${said.stdout}` }), // a shell says what it has made of the line
    exitCode: status,
  }
}

/** `!!` stands for the line before, but between single quotes. undefined: there is none. */
function withRecalled(line: string, history: readonly string[]): string | undefined {
  const parts: readonly string[] = line.match(/'[^']*'|\\[\s\S]|!!|[\s\S]/g) ?? []
  const last = history.at(-1)
  if (last === undefined) return parts.includes('!!') ? undefined : line
  return parts.map((part) => (part === '!!' ? last : part)).join('')
}
