// `iam attach-user-policy --user-name ben …` → an operation and its input, and how the answer is to be shown.

import type { Files } from '../shell/files.ts'
import { additionOf } from './additions.ts'
import { invalidChoice, misused, paramValidation, type Stopped, unknownOptions } from './errors.ts'
import type { Globals } from './globals.ts'
import { helpOn } from './help.ts'
import { commands, operationFor, services, subcommands } from './names.ts'
import { optionsOf } from './options.ts'
import { isMembers } from './members.ts'
import { pagingOf } from './paging.ts'
import { readJson } from './python.ts'
import { skeletonOf, yamlSkeletonOf } from './skeleton.ts'
import { loaded, readValue } from './values.ts'
import { type Waiter, waiterFor, waitersOf } from './waiters.ts'
import { readWords, type Sorted } from './words.ts'
import { readYaml } from './yamlInput.ts'

export interface ParsedCall {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** How far a list is fetched, where `aws` joins its pages. */
export interface Extent {
  readonly maxItems?: number
  readonly startingToken?: string
}

export interface Ready {
  readonly call: ParsedCall
  readonly globals: Globals
  readonly extent?: Extent // absent where one page is shown as it is
  readonly outfile?: string
  readonly bootstrap?: string // the member of a new MFA device that goes to the file
  readonly waiter?: Waiter // the call is made until it is content
}
export type Parsed = Ready | { readonly stdout: string } | Stopped

/** The words are those of the line without the options of every command. */
export function parse(rest: readonly string[], globals: Globals, files: Files): Parsed {
  const [command, subcommand, ...words] = rest
  if (rest.at(-1) === 'help') {
    const help = helpOn(rest.slice(0, -1))
    if (help !== undefined) return { stdout: help }
  }
  if (command === undefined) return misused('the following arguments are required: command')
  if (!services().includes(command)) return invalidChoice('command', command, commands())
  if (subcommand === undefined) return misused('the following arguments are required: operation')
  if (subcommand === 'wait' && waitersOf(command).length > 0) return readWait(command, words, globals, files)
  const operation = operationFor(command, subcommand)
  if (operation === undefined) return invalidChoice('operation', subcommand, subcommands(command))
  return readCall(operation, words, globals, files)
}

function readWait(command: string, [name, ...words]: readonly string[], globals: Globals, files: Files): Parsed {
  if (name === undefined) return misused('the following arguments are required: operation')
  const waiter = waiterFor(command, name)
  if (!waiter) return invalidChoice('operation', name, waitersOf(command))
  const read = readCall(waiter.operation, words, globals, files)
  if (!('call' in read)) return read
  const { outfile: _outfile, extent: _extent, ...ready } = read
  return { ...ready, waiter }
}

/** In the order in which `aws` complains: form, missing, unknown, then what the values say. */
function readCall(operation: string, words: readonly string[], globals: Globals, files: Files): Parsed {
  const read = readWords(operation, words)
  if ('stderr' in read) return read
  const { given, extras } = read
  const stray = [...read.stray]
  const { content, needs = [], fill } = additionOf(operation)
  const described = DESCRIBED.some((name) => extras.has(name))
  const missing = optionsOf(operation)
    .filter((option) => !described && option.required && !given.has(option))
    .map(({ flag }) => flag)
  missing.push(...needs.filter((flag) => !extras.has(flag.slice(2))))
  const outfile = content === undefined ? extras.get('outfile') : takeOutfile(stray)
  if (content !== undefined && outfile === undefined) missing.push('outfile')
  if (missing.length > 0) return misused(`the following arguments are required: ${missing.join(', ')}`)
  if (stray.length > 0) return unknownOptions(stray)
  const skeleton = extras.get('generate-cli-skeleton')
  if (skeleton !== undefined) return readSkeleton(operation, skeleton)

  const plain = readInput(operation, read, globals, files)
  if ('stderr' in plain) return plain
  const added = readAdded(operation, extras, files)
  if ('stderr' in added) return added
  const input = fill ? fill(plain.value, added) : plain
  if ('stderr' in input) return input
  const extent = readExtent({ operation, input: input.value }, extras, globals)
  if ('stderr' in extent) return extent
  const bootstrap = extras.get('bootstrap-method')
  return {
    call: extent.call,
    globals,
    ...(extent.extent && { extent: extent.extent }),
    ...(outfile !== undefined && { outfile }),
    ...(bootstrap !== undefined && { bootstrap }),
  }
}

/** With one of these the line need not name what is required. */
const DESCRIBED = ['cli-input-json', 'cli-input-yaml', 'generate-cli-skeleton']

const SKELETONS: Readonly<Record<string, (operation: string) => string>> = {
  input: skeletonOf,
  'yaml-input': yamlSkeletonOf,
}

function readSkeleton(operation: string, kind: string): Parsed {
  const skeleton = Object.hasOwn(SKELETONS, kind) ? SKELETONS[kind] : undefined
  return skeleton
    ? { stdout: skeleton(operation) }
    : invalidChoice('--generate-cli-skeleton', kind, Object.keys(SKELETONS))
}

function takeOutfile(stray: string[]): string | undefined {
  const at = stray.findIndex((word) => !word.startsWith('-'))
  return at < 0 ? undefined : stray.splice(at, 1)[0]
}

/** The values of the options that `aws` adds, files read. */
function readAdded(
  operation: string,
  extras: ReadonlyMap<string, string>,
  files: Files,
): ReadonlyMap<string, string> | Stopped {
  const values = new Map<string, string>()
  for (const flag of additionOf(operation).options) {
    const text = extras.get(flag.slice(2))
    if (text === undefined) continue
    if (flag === '--zip-file' && !text.startsWith('fileb://'))
      return paramValidation('--zip-file must be a zip file with the fileb:// prefix.')
    const value = loaded(text, flag, files)
    if (typeof value !== 'string') return value
    values.set(flag.slice(2), value)
  }
  return values
}

function readInput(
  operation: string,
  { given, extras }: Sorted,
  { binaryFormat }: Globals,
  files: Files,
): { readonly value: Readonly<Record<string, unknown>> } | Stopped {
  const base = readDescription(extras, files)
  if ('stderr' in base) return base
  const input: Record<string, unknown> = { ...base.value }
  const raw = binaryFormat === 'raw-in-base64-out'
  for (const [option, words] of given) {
    const read = typeof words === 'boolean' ? { value: words } : readValue(operation, option, words, { files, raw })
    if ('stderr' in read) return read
    input[option.member] = read.value
  }
  return { value: input }
}

/** --cli-input-json or --cli-input-yaml. */
function readDescription(
  extras: ReadonlyMap<string, string>,
  files: Files,
): { readonly value: Readonly<Record<string, unknown>> } | Stopped {
  const [json, yaml] = [extras.get('cli-input-json'), extras.get('cli-input-yaml')]
  if (json === undefined && yaml === undefined) return { value: {} }
  const [name, said, read] =
    json === undefined ? (['yaml', yaml ?? '', readYaml] as const) : (['json', json, readJson] as const)
  const text = loaded(said, `cli-input-${name}`, files)
  if (typeof text !== 'string') return text
  const found = read(text)
  if (found && 'value' in found && isMembers(found.value)) return { value: found.value }
  return paramValidation(`Error parsing parameter 'cli-input-${name}': Invalid ${name.toUpperCase()} received.`)
}

/** Who gives a page's own members by hand gets that page; --max-items then is the API's. */
function readExtent(
  call: ParsedCall,
  extras: ReadonlyMap<string, string>,
  globals: Globals,
): { readonly call: ParsedCall; readonly extent?: Extent } | Stopped {
  const paging = pagingOf(call.operation)
  if (!paging) return { call }
  const numbers = ['max-items', 'page-size'].map((name) => extras.get(name))
  const bad = numbers.find((text) => text !== undefined && !/^[+-]?\d+$/.test(text))
  if (bad !== undefined) return paramValidation(`argument --max-items: invalid int value: '${bad}'`)
  const [maxItems, pageSize] = numbers.map((text) => (text === undefined ? undefined : Number(text)))
  if ([...paging.tokens, paging.limit ?? ''].some((member) => member in call.input)) {
    const size = paging.limit === 'MaxItems' ? maxItems : paging.limit === 'PageSize' ? pageSize : undefined
    if (size === undefined || paging.limit === undefined) return { call }
    return { call: { ...call, input: { ...call.input, [paging.limit]: size } } }
  }
  const startingToken = extras.get('starting-token')
  if (!globals.paginate) {
    const flags = ['starting-token', 'page-size', 'max-items'].filter((name) => extras.has(name))
    if (flags.length === 0) return { call }
    return paramValidation(
      `Cannot specify --no-paginate along with pagination arguments: ${flags.map((name) => `--${name}`).join(', ')}`,
    )
  }
  const first =
    pageSize === undefined || paging.limit === undefined
      ? call
      : { ...call, input: { ...call.input, [paging.limit]: pageSize } }
  return {
    call: first,
    extent: {
      ...(maxItems !== undefined && { maxItems }),
      ...(startingToken !== undefined && { startingToken }),
    },
  }
}
