// What the Tab key offers: programs, commands, options, and values that are in the account.

import type { World } from '#account'
import { profilesIn } from './aws/configuration.ts'
import { CONFIGURE_COMMANDS } from './aws/configure.ts'
import { additionOf } from './aws/additions.ts'
import { SWITCHES, VALUED } from './aws/globals.ts'
import { commands, operationFor, subcommands } from './aws/names.ts'
import { enumOf, type Option, optionsOf } from './aws/options.ts'
import { S3_COMMANDS } from './aws/s3/index.ts'
import { SSO_COMMANDS } from './aws/sso.ts'
import { waiterFor, waitersOf } from './aws/waiters.ts'
import { flagsOf } from './aws/words.ts'
import { addressesOf, valuesOf } from './completeValues.ts'
import type { Session } from './run.ts'
import { PROGRAMS } from './shell/programs.ts'

/** The words that may stand at the end of a line, each whole. */
export function complete(world: World, session: Session, line: string): readonly string[] {
  const last = line.split(/\|\||&&|[|;]|\$\(/).at(-1) ?? ''
  const words = last.trimStart().split(/\s+/)
  const word = words.at(-1) ?? ''
  return [...new Set(offered({ world, session, word }, words.slice(0, -1)))]
    .filter((one) => one.startsWith(word))
    .toSorted()
}

interface At {
  readonly world: World
  readonly session: Session
  readonly word: string // as far as it is written
}

function offered(at: At, before: readonly string[]): readonly string[] {
  const { session, word } = at
  if (word.startsWith('$'))
    return Object.keys({ ...session.environment, ...session.variables }).map((name) => `$${name}`)
  const loaded = /^fileb?:\/\//.exec(word)?.[0]
  if (loaded !== undefined) return Object.keys(session.files).map((name) => loaded + name)
  if (word.startsWith('AWS_PROFILE=')) return profilesIn(session.files).map((name) => `AWS_PROFILE=${name}`)
  // Variables may be set before a command.
  const [program, ...words] = before.slice(before.findIndex((one) => !/^[A-Za-z_]\w*=/.test(one)))
  if (program === undefined || before.every((one) => /^[A-Za-z_]\w*=/.test(one)))
    return ['aws', 'export', 'unset', 'env', ...Object.keys(PROGRAMS)]
  if (program === 'unset') return Object.keys({ ...session.environment, ...session.variables })
  return program === 'aws' ? ofAws(at, words) : Object.keys(session.files)
}

function ofAws({ world, session, word }: At, before: readonly string[]): readonly string[] {
  const [command, ...behind] = before.filter(
    (one, at) => !one.startsWith('-') && !Object.hasOwn(VALUED, before[at - 1] ?? ''),
  )
  const flag = before.at(-1) ?? ''
  if (flag === '--profile') return profilesIn(session.files)
  if (Object.hasOwn(VALUED, flag)) return VALUED[flag] ?? []
  if (command === undefined) return word.startsWith('-') ? EVERYWHERE : [...commands(), 'help']
  if (!commands().includes(command)) return []
  const [subcommand, third] = behind
  if (subcommand === undefined) return [...(LOCAL[command] ?? subcommands(command)), ...waits(command), 'help']
  if (command === 's3') return ofS3({ world, session, word }, subcommand)
  if (subcommand === 'wait' && third === undefined) return waitersOf(command)
  const operation =
    subcommand === 'wait' ? waiterFor(command, third ?? '')?.operation : operationFor(command, subcommand)
  if (operation === undefined) return LOCAL[command] ? EVERYWHERE : []
  const option = optionBefore(operation, before)
  const values = option ? valuesFor(world, session, option, operation) : (additionOf(operation).choices?.[flag] ?? [])
  if (!word.startsWith('-') && values.length > 0) return values
  return [...flagsOf(operation), ...EVERYWHERE].filter((one) => !before.includes(one))
}

const EVERYWHERE: readonly string[] = [...SWITCHES, ...Object.keys(VALUED)]

const LOCAL: Readonly<Record<string, readonly string[]>> = {
  configure: CONFIGURE_COMMANDS,
  s3: Object.keys(S3_COMMANDS),
  sso: SSO_COMMANDS,
}

function waits(command: string): readonly string[] {
  return waitersOf(command).length > 0 ? ['wait'] : []
}

/** The option whose value comes next: a list takes several. */
function optionBefore(operation: string, before: readonly string[]): Option | undefined {
  const at = before.findLastIndex((one) => one.startsWith('--'))
  const option = optionsOf(operation).find((one) => one.flag === before[at])
  if (!option || option.kind === 'boolean') return undefined
  return option.kind === 'list' || at === before.length - 1 ? option : undefined
}

function valuesFor(world: World, session: Session, { schema, member }: Option, operation: string): readonly string[] {
  const known = [...enumOf(schema), ...valuesOf(world, operation, member)]
  return member === 'Body' ? [...known, ...Object.keys(session.files)] : known
}

function ofS3({ world, session, word }: At, subcommand: string): readonly string[] {
  const command = Object.hasOwn(S3_COMMANDS, subcommand) ? S3_COMMANDS[subcommand] : undefined
  if (!command) return []
  if (word.startsWith('-')) return [...command.switches, ...command.valued, ...EVERYWHERE]
  return [...addressesOf(world, word), ...(command.paths[1] > 1 ? Object.keys(session.files) : [])]
}
