// One line, as a shell would run it.

import { call, type Credentials, type Outcome, type World } from '#account'
import { paramValidation, serviceError } from './errors.ts'
import { print } from './output.ts'
import { type ParsedCall, parseLine } from './parse.ts'
import { problemsOf } from './problemsOf.ts'

export interface LineOutcome {
  readonly call?: ParsedCall // absent when the line names none
  readonly outcome?: Outcome<unknown> // absent when no call was made: `aws` refuses some input itself
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

/** Runs one `aws` line against the account. Pure; the new world is in `outcome`. Bad lines come back with their usage. */
export function runLine(world: World, credentials: Credentials, line: string): LineOutcome {
  const parsed = parseLine(line)
  if ('stderr' in parsed) return { stdout: '', ...parsed }
  if ('stdout' in parsed) return { ...parsed, stderr: '', exitCode: 0 }

  const { operation, input } = parsed.call
  const problems = problemsOf(operation, input)
  if (problems.length > 0)
    return {
      call: parsed.call,
      stdout: '',
      ...paramValidation(`Parameter validation failed:\n${problems.join('\n')}`),
    }

  const outcome = call(world, credentials, operation, input)
  const { result } = outcome
  if (!result.ok) {
    const [, name = ''] = operation.split('.')
    return { call: parsed.call, outcome, stdout: '', ...serviceError(name, result.error) }
  }
  const stdout = print(parsed.call, result.output, parsed.globals)
  return { call: parsed.call, outcome, stdout, stderr: '', exitCode: 0 }
}
