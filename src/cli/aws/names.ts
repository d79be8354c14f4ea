// The names of the command line ↔ the names of the API. AWS: AWS CLI User Guide v2, 2026-11.

import { operationNames } from '#account'

/** The command of each service; S3's API is called s3api. */
const COMMANDS: Readonly<Record<string, string>> = { s3: 's3api' }

/** ListObjectsV2 → list-objects-v2 */
export function kebab(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

export function commandOf(operation: string): readonly [command: string, subcommand: string] {
  const [service = '', name = ''] = operation.split('.')
  return [COMMANDS[service] ?? service, kebab(name)]
}

const byCommand = new Map(operationNames().map((name) => [commandOf(name).join(' '), name]))

export function operationFor(command: string, subcommand: string): string | undefined {
  return byCommand.get(`${command} ${subcommand}`)
}

/** Commands that are no service's API. */
export const CUSTOM_COMMANDS = ['s3', 'configure', 'sso'] as const
export type CustomCommand = (typeof CUSTOM_COMMANDS)[number]

const known: readonly string[] = [...new Set(operationNames().map((name) => commandOf(name)[0]))]

/** Those of the services' APIs. */
export function services(): readonly string[] {
  return known
}

export function commands(): readonly string[] {
  return [...services(), ...CUSTOM_COMMANDS].toSorted()
}

export function subcommands(command: string): readonly string[] {
  return operationNames()
    .map(commandOf)
    .filter(([one]) => one === command)
    .map(([, subcommand]) => subcommand)
    .toSorted()
}
