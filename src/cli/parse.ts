// `aws iam attach-user-policy --user-name ben …` → an operation and its input.

import { commands, operationFor, subcommands } from './names.ts'
import { type Option, optionsOf } from './options.ts'
import { wordsOf } from './words.ts'

export interface ParsedCall {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}
export type Parsed = { readonly call: ParsedCall } | { readonly usage: string }

const USAGE = 'usage: aws [options] <command> <subcommand> [parameters]'
/** Options of every command. SIMPLIFIED: the answer is always JSON, whatever these say. */
const GLOBAL = new Set(['--region', '--profile', '--output', '--no-cli-pager'])

export function parseLine(line: string): Parsed {
  const read = wordsOf(line)
  if ('problem' in read) return usage(`aws: error: ${read.problem}`)
  const [program, command = '', subcommand = '', ...rest] = read.words
  if (program !== 'aws') return { usage: `${program ?? ''}: command not found` }
  if (!commands().includes(command))
    return usage(`aws: error: argument command: Found invalid choice '${command}'`, commands())
  const operation = operationFor(command, subcommand)
  if (operation === undefined)
    return usage(`aws: error: argument operation: Found invalid choice '${subcommand}'`, subcommands(command))
  return readOptions(operation, rest)
}

function readOptions(operation: string, words: readonly string[]): Parsed {
  const options = optionsOf(operation)
  const input: Record<string, unknown> = {}
  const extra: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [flag, joined] = cut(words[at] ?? '')
    if (GLOBAL.has(flag)) {
      if (flag !== '--no-cli-pager' && joined === undefined) at++
      continue
    }
    const option = options.find(
      (one) => one.flag === flag || (one.type === 'boolean' && one.flag.replace('--', '--no-') === flag),
    )
    if (!option) {
      // `get-object` names the file to write to; there are no files here.
      if (operation !== 's3.GetObject' || flag.startsWith('-')) extra.push(words[at] ?? '')
      continue
    }
    if (option.type === 'boolean') {
      input[option.member] = flag === option.flag
      continue
    }
    const value = joined ?? words[++at]
    if (value === undefined || (joined === undefined && value.startsWith('--')))
      return usage(`aws: error: argument ${flag}: expected one argument`)
    const converted = convert(option, value)
    if ('problem' in converted) return usage(converted.problem)
    input[option.member] = converted.value
  }
  if (extra.length > 0)
    return usage(
      `aws: error: Unknown options: ${extra.join(', ')}`,
      options.map(({ flag }) => flag),
    )
  const missing = options.filter(({ required, member }) => required && !(member in input)).map(({ flag }) => flag)
  if (missing.length > 0) return usage(`aws: error: the following arguments are required: ${missing.join(', ')}`)
  return { call: { operation, input } }
}

/** `--user-name=ben` is one word. */
function cut(word: string): readonly [string, string?] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)]
}

function convert({ type, flag }: Option, text: string): { value: unknown } | { problem: string } {
  if (type === 'text') return { value: text }
  if (type === 'number')
    return /^-?\d+$/.test(text)
      ? { value: Number(text) }
      : { problem: `aws: error: argument ${flag}: invalid int value: '${text}'` }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { problem: `Error parsing parameter '${flag}': Invalid JSON received.` }
  }
}

function usage(problem: string, choices: readonly string[] = []): { usage: string } {
  const offered = choices.length === 0 ? '' : `\n\nChoose from:\n${choices.map((choice) => `  ${choice}`).join('\n')}`
  return { usage: `${USAGE}\n\n${problem}${offered}` }
}
