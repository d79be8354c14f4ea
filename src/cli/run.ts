// One line, as a shell would run it.

import { call, type Credentials, type Outcome, type World } from '#account'
import { commandOf } from './names.ts'
import { optionsOf } from './options.ts'
import { print } from './output.ts'
import { type ParsedCall, parseLine } from './parse.ts'
import { quoted } from './words.ts'

export interface LineOutcome {
  readonly call?: ParsedCall // absent when the line names none
  readonly outcome?: Outcome<unknown>
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

// AWS: AWS CLI User Guide v2, "Command line return codes", 2026-11.
const USAGE_ERROR = 252
const SERVICE_ERROR = 254
const NOT_FOUND = 127 // a shell's, for a program it does not know

/** Runs one `aws` line against the account. Pure; the new world is in `outcome`. Bad lines come back with their usage. */
export function runLine(world: World, credentials: Credentials, line: string): LineOutcome {
  const parsed = parseLine(line)
  if ('usage' in parsed)
    return {
      stdout: '',
      stderr: `${parsed.usage}\n`,
      exitCode: parsed.usage.endsWith('command not found') ? NOT_FOUND : USAGE_ERROR,
    }
  const { operation, input } = parsed.call
  const outcome = call(world, credentials, operation, input)
  const { result } = outcome
  if (result.ok) return { call: parsed.call, outcome, stdout: print(result.output), stderr: '', exitCode: 0 }
  const [, name] = operation.split('.')
  const stderr = `\nAn error occurred (${result.error.code}) when calling the ${name} operation: ${result.error.message}\n`
  return { call: parsed.call, outcome, stdout: '', stderr, exitCode: SERVICE_ERROR }
}

/** The `aws` line that makes a call, for learners to see what their click was. */
export function toLine({ operation, input }: ParsedCall): string {
  const words = optionsOf(operation).flatMap(({ member, flag, type }) => {
    const value = input[member]
    if (value === undefined) return []
    if (type === 'boolean') return [value === true ? flag : flag.replace('--', '--no-')]
    return [flag, quoted(typeof value === 'string' ? value : JSON.stringify(value))]
  })
  return ['aws', ...commandOf(operation), ...words].join(' ')
}
