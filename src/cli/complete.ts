// What the Tab key offers: programs, commands, options, and values that are in the account.

import type { World } from '#account'
import { commands, operationFor, subcommands } from './aws/names.ts'
import { SWITCHES, VALUED } from './aws/globals.ts'
import { enumOf, optionsOf } from './aws/options.ts'
import { flagsOf } from './aws/words.ts'
import type { Session } from './run.ts'
import { PROGRAMS } from './shell/programs.ts'
import { profilesIn } from './aws/configuration.ts'

/** The words that may stand at the end of a line, each whole. */
export function complete(world: World, session: Session, line: string): readonly string[] {
  const last = line.split(/\|\||&&|[|;]|\$\(/).at(-1) ?? ''
  const words = last.trimStart().split(/\s+/)
  const word = words.at(-1) ?? ''
  return offered(world, session, words.slice(0, -1))
    .filter((one) => one.startsWith(word))
    .toSorted()
}

function offered(world: World, session: Session, [program, ...before]: readonly string[]): readonly string[] {
  if (program === undefined) return ['aws', 'export', 'unset', 'env', ...Object.keys(PROGRAMS)]
  if (program !== 'aws') return Object.keys(session.files)
  const [command, subcommand] = before.filter(
    (one, at) => !one.startsWith('-') && !Object.hasOwn(VALUED, before[at - 1] ?? ''),
  )
  if (command === undefined) return [...commands(), 'configure', 'help']
  const flag = before.at(-1) ?? ''
  if (flag === '--profile') return profilesIn(session.files)
  if (Object.hasOwn(VALUED, flag)) return VALUED[flag] ?? []
  if (command === 'configure') return subcommand === undefined ? ['get', 'list', 'list-profiles', 'set'] : []
  if (subcommand === undefined) return [...subcommands(command), 'help']
  const operation = operationFor(command, subcommand)
  if (operation === undefined) return []
  const option = optionsOf(operation).find((one) => one.flag === flag)
  if (option && option.kind !== 'boolean') return [...enumOf(option.schema), ...(VALUES[option.member]?.(world) ?? [])]
  return [...flagsOf(operation), ...SWITCHES, ...Object.keys(VALUED)].filter((one) => !before.includes(one))
}

const home = (world: World) => world.accounts[world.home]

/** By the member of the input. */
const VALUES: Readonly<Record<string, (world: World) => readonly string[]>> = {
  UserName: (world) => Object.keys(home(world)?.iam.users ?? {}),
  GroupName: (world) => Object.keys(home(world)?.iam.groups ?? {}),
  RoleName: (world) => Object.keys(home(world)?.iam.roles ?? {}),
  Bucket: (world) => Object.keys(home(world)?.s3.buckets ?? {}),
  PolicyArn: (world) => Object.keys(home(world)?.iam.policies ?? {}),
  AccountId: (world) => Object.keys(world.accounts),
}
