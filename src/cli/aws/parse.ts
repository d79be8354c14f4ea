// `iam attach-user-policy --user-name ben …` → an operation and its input, and how the answer is to be shown.

import type { Files } from '../shell/files.ts'
import { closeMatches } from './closeMatches.ts'
import { misused, paramValidation, type Stopped, unknownOptions } from './errors.ts'
import { type Globals, takeGlobals } from './globals.ts'
import { helpOn } from './help.ts'
import { commands, operationFor, subcommands } from './names.ts'
import { contentOf, type Option, optionsOf } from './options.ts'
import { isMembers, pagingOf } from './paging.ts'
import { readJson } from './python.ts'
import { skeletonOf } from './skeleton.ts'
import { loaded, readValue } from './values.ts'
import { readWords } from './words.ts'

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
}
export type Parsed = Ready | { readonly stdout: string } | Stopped

export function parse(given: readonly string[], files: Files): Parsed {
  if (given.length === 1 && given[0] === '--version')
    return { stdout: 'aws-cli/2.36.7 Python/3.14.2 Linux/6.1.0 exe/x86_64\n' }
  const taken = takeGlobals(given)
  if ('stderr' in taken) return taken

  const { rest, globals } = taken
  const [command, subcommand, ...words] = rest
  if (rest.length <= 3 && rest.at(-1) === 'help') {
    const help = helpOn(...rest.slice(0, -1))
    if (help !== undefined) return { stdout: help }
  }
  if (command === undefined) return misused('the following arguments are required: command')
  if (!commands().includes(command)) return invalidChoice('command', command, commands())
  if (subcommand === undefined) return misused('the following arguments are required: operation')
  const operation = operationFor(command, subcommand)
  if (operation === undefined) return invalidChoice('operation', subcommand, subcommands(command))
  return readCall(operation, words, globals, files)
}

function invalidChoice(argument: string, word: string, known: readonly string[]): Stopped {
  const near = closeMatches(word, known).map((name) => `  * ${name}`)
  const meant = near.length === 0 ? '' : `\nMaybe you meant:\n\n${near.join('\n')}`
  return misused(`argument ${argument}: Found invalid choice '${word}'\n${meant}`)
}

/** In the order in which `aws` complains: form, missing, unknown, then what the values say. */
function readCall(operation: string, words: readonly string[], globals: Globals, files: Files): Parsed {
  const options = optionsOf(operation)
  const read = readWords(operation, words)
  if ('stderr' in read) return read
  const { given, extras } = read
  const stray = [...read.stray]
  const described = ['cli-input-json', 'generate-cli-skeleton'].some((name) => extras.has(name))
  const missing = options
    .filter((option) => !described && option.required && !given.has(option))
    .map(({ flag }) => flag)
  const outfile = contentOf(operation) === undefined ? undefined : takeOutfile(stray)
  if (contentOf(operation) !== undefined && outfile === undefined) missing.push('outfile')
  if (missing.length > 0) return misused(`the following arguments are required: ${missing.join(', ')}`)
  if (stray.length > 0) return unknownOptions(stray)
  if (extras.has('generate-cli-skeleton')) return { stdout: skeletonOf(operation) }

  const input = readInput(operation, given, extras.get('cli-input-json'), files)
  if ('stderr' in input) return input
  const call = { operation, input: input.value }
  const extent = readExtent(call, extras, globals)
  if ('stderr' in extent) return extent
  return { call: extent.call, globals, ...(extent.extent && { extent: extent.extent }), ...(outfile && { outfile }) }
}

function takeOutfile(stray: string[]): string | undefined {
  const at = stray.findIndex((word) => !word.startsWith('-'))
  return at < 0 ? undefined : stray.splice(at, 1)[0]
}

function readInput(
  operation: string,
  given: ReadonlyMap<Option, boolean | readonly string[]>,
  json: string | undefined,
  files: Files,
): { readonly value: Readonly<Record<string, unknown>> } | Stopped {
  const base = json === undefined ? { value: {} } : readInputJson(json, files)
  if ('stderr' in base) return base
  const input: Record<string, unknown> = { ...base.value }
  for (const [option, words] of given) {
    const read = typeof words === 'boolean' ? { value: words } : readValue(operation, option, words, files)
    if ('stderr' in read) return read
    input[option.member] = read.value
  }
  return { value: input }
}

function readInputJson(text: string, files: Files): { readonly value: Readonly<Record<string, unknown>> } | Stopped {
  const json = loaded(text, 'cli-input-json', files)
  if (typeof json !== 'string') return json
  const read = readJson(json)
  if ('value' in read && isMembers(read.value)) return { value: read.value }
  return paramValidation("Error parsing parameter 'cli-input-json': Invalid JSON received.")
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
