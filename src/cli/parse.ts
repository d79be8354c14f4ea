// `aws iam attach-user-policy --user-name ben …` → an operation and its input.

import { closeMatches } from './closeMatches.ts'
import { generalError, misused, notFound, paramValidation, type Stopped, unclosed, unknownOptions } from './errors.ts'
import { cut, type Globals, isFlag, takeGlobals } from './globals.ts'
import { helpOn } from './help.ts'
import { commands, operationFor, subcommands } from './names.ts'
import { contentOf, noFlag, type Option, optionsOf } from './options.ts'
import { wordsOf } from './words.ts'

export interface ParsedCall {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}
export type Parsed = { readonly call: ParsedCall; readonly globals: Globals } | { readonly stdout: string } | Stopped

export function parseLine(line: string): Parsed {
  const { words, open } = wordsOf(line)
  if (open === '"' || open === "'") return unclosed(open)
  const [program, ...given] = words
  if (program === undefined) return { stdout: '' }
  if (program !== 'aws') return notFound(program)
  const taken = takeGlobals(given)
  if ('stderr' in taken) return taken

  const { rest, globals } = taken
  const [command, subcommand, ...options] = rest
  if (rest.length <= 3 && rest.at(-1) === 'help') {
    const help = helpOn(...rest.slice(0, -1))
    if (help !== undefined) return { stdout: help }
  }
  if (command === undefined) return misused('the following arguments are required: command')
  if (!commands().includes(command)) return invalidChoice('command', command, commands())
  if (subcommand === undefined) return misused('the following arguments are required: operation')
  const operation = operationFor(command, subcommand)
  if (operation === undefined) return invalidChoice('operation', subcommand, subcommands(command))
  const read = readOptions(operation, options)
  return 'stderr' in read ? read : { call: { operation, input: read.input }, globals }
}

function invalidChoice(argument: string, word: string, known: readonly string[]): Stopped {
  const near = closeMatches(word, known).map((name) => `  * ${name}`)
  const meant = near.length === 0 ? '' : `\nMaybe you meant:\n\n${near.join('\n')}`
  return misused(`argument ${argument}: Found invalid choice '${word}'\n${meant}`)
}

/** Options → input, in the order in which `aws` complains: form, missing, unknown, then what the values say. */
function readOptions(operation: string, words: readonly string[]): { input: Record<string, unknown> } | Stopped {
  const options = optionsOf(operation)
  const given = new Map<Option, string | boolean>()
  const stray: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [flag, joined] = cut(word)
    const found = isFlag(flag) ? find(options, flag) : []
    if (found.length > 1)
      return misused(`ambiguous option: ${flag} could match ${found.map(({ name }) => name).join(', ')}`)
    const [{ option, name, value: switched } = {}] = found
    if (option === undefined) stray.push(word)
    else if (switched !== undefined) {
      if (joined !== undefined) return misused(`argument ${name}: ignored explicit argument '${joined}'`)
      given.set(option, switched)
    } else {
      const value = joined ?? words[++at]
      if (value === undefined || (joined === undefined && isFlag(value)))
        return misused(`argument ${name}: expected one argument`)
      given.set(option, value)
    }
  }

  const missing = options.filter((option) => option.required && !given.has(option)).map(({ flag }) => flag)
  if (contentOf(operation) !== undefined) {
    // SIMPLIFIED: there are no files yet, so the name is only asked for.
    const outfile = stray.findIndex((word) => !isFlag(word))
    if (outfile < 0) missing.push('outfile')
    else stray.splice(outfile, 1)
  }
  if (missing.length > 0) return misused(`the following arguments are required: ${missing.join(', ')}`)
  if (stray.length > 0) return unknownOptions(stray)

  const input: Record<string, unknown> = {}
  for (const [option, text] of given) {
    const read = typeof text === 'boolean' ? { value: text } : READ[option.type](text, option.flag)
    if ('stderr' in read) return read
    input[option.member] = read.value
  }
  return { input }
}

interface Named {
  readonly name: string
  readonly option: Option
  readonly value?: boolean // of a switch
}

/** The options a flag may stand for: the one of that name, or all that begin with it. */
function find(options: readonly Option[], flag: string): readonly Named[] {
  const named = options.flatMap((option): Named[] =>
    option.type === 'boolean'
      ? [
          { name: option.flag, option, value: true },
          { name: noFlag(option), option, value: false },
        ]
      : [{ name: option.flag, option }],
  )
  const exact = named.filter(({ name }) => name === flag)
  return exact.length > 0 ? exact : named.filter(({ name }) => flag.length > 2 && name.startsWith(flag))
}

type Read = (text: string, flag: string) => { value: unknown } | Stopped

const readText: Read = (text, flag) => {
  const [, path] = /^fileb?:\/\/(.*)$/s.exec(text) ?? []
  return path === undefined
    ? { value: text }
    : paramValidation(
        `Error parsing parameter '${flag}': Unable to load paramfile ${text}: [Errno 2] No such file or directory: '${path}'`,
      )
}

const READ: Readonly<Record<Option['type'], Read>> = {
  text: readText,
  number: (text) =>
    /^[+-]?\d+$/.test(text)
      ? { value: Number(text) }
      : generalError(`invalid literal for int() with base 10: '${text}'`),
  boolean: (text) => ({ value: text === 'true' }),
  // SIMPLIFIED: JSON only, without the shorthand Key=a,Value=b.
  json(text, flag) {
    try {
      return { value: JSON.parse(text) as unknown }
    } catch {
      return paramValidation(`Error parsing parameter '${flag}': Invalid JSON received.\nJSON received: ${text}`)
    }
  },
}
