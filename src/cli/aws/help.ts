// `aws help`, `aws iam help`, `aws iam create-user help`. SIMPLIFIED: names and options only, no manual pages.

import { commands, operationFor, subcommands } from './names.ts'
import { noFlag, type Option, contentOf, optionsOf } from './options.ts'

/** undefined when there is no such command. */
export function helpOn(command?: string, subcommand?: string): string | undefined {
  if (command === undefined) return list('AVAILABLE SERVICES', commands())
  if (!commands().includes(command)) return undefined
  if (subcommand === undefined) return list('AVAILABLE COMMANDS', subcommands(command))
  const operation = operationFor(command, subcommand)
  if (operation === undefined) return undefined
  const outfile = contentOf(operation) === undefined ? [] : ['<outfile>']
  return page('SYNOPSIS', [subcommand, ...optionsOf(operation).map(synopsis), ...outfile])
}

function synopsis(option: Option): string {
  const usage = option.kind === 'boolean' ? `${option.flag} | ${noFlag(option)}` : `${option.flag} <value>`
  return option.required ? usage : `[${usage}]`
}

function list(title: string, names: readonly string[]): string {
  return page(
    title,
    names.map((name) => `o ${name}`),
  )
}

function page(title: string, rows: readonly string[]): string {
  return `${title}\n${rows.map((row) => `       ${row}\n`).join('')}`
}
