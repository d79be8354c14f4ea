// Options of every command; they may stand anywhere in the line. AWS: AWS CLI User Guide v2, 2026-11.

import { invalidChoice, misused, type Stopped } from './errors.ts'

export interface Globals {
  readonly output?: string
  readonly query?: string
  readonly profile?: string
  readonly region?: string
  readonly paginate: boolean
  readonly signs: boolean
  readonly errorFormat?: string
  readonly binaryFormat?: string
}

export const OUTPUTS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off']
const ERROR_FORMATS = ['legacy', 'json', 'yaml', 'text', 'table', 'enhanced']

/** SIMPLIFIED: what is about the connection and the terminal is read and has no effect. */
export const SWITCHES: readonly string[] = [
  '--debug',
  '--no-verify-ssl',
  '--no-paginate',
  '--no-sign-request',
  '--no-cli-pager',
  '--cli-auto-prompt',
  '--no-cli-auto-prompt',
]
/** With the values they may have, where these are known. */
export const VALUED: Readonly<Record<string, readonly string[]>> = {
  '--output': OUTPUTS,
  '--query': [],
  '--profile': [],
  // SIMPLIFIED: the answer is the same in every region, so --region has no effect on it.
  '--region': [],
  '--endpoint-url': [],
  '--color': ['on', 'off', 'auto'],
  '--ca-bundle': [],
  '--cli-read-timeout': [],
  '--cli-connect-timeout': [],
  '--cli-binary-format': ['base64', 'raw-in-base64-out'],
  '--cli-error-format': ERROR_FORMATS,
}

/** Takes the global options out of a line's words. */
export function takeGlobals(words: readonly string[]): { rest: readonly string[]; globals: Globals } | Stopped {
  const rest: string[] = []
  const given = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [flag, joined] = cut(word)
    const choices = Object.hasOwn(VALUED, flag) ? VALUED[flag] : undefined
    if (SWITCHES.includes(word)) given.set(word, '')
    else if (choices) {
      const value = joined ?? words[++at]
      if (value === undefined || (joined === undefined && isFlag(value)))
        return misused(`argument ${flag}: expected one argument`)
      if (choices.length > 0 && !choices.includes(value)) return invalidChoice(flag, value, choices)
      given.set(flag, value)
    } else rest.push(word)
  }
  return {
    rest,
    globals: {
      ...named('output', given.get('--output')),
      ...named('query', given.get('--query')),
      ...named('profile', given.get('--profile')),
      ...named('region', given.get('--region')),
      ...named('errorFormat', given.get('--cli-error-format')),
      ...named('binaryFormat', given.get('--cli-binary-format')),
      paginate: !given.has('--no-paginate'),
      signs: !given.has('--no-sign-request'),
    },
  }
}

function named<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: string }) // TypeScript widens the key
}

/** `--user-name=ben` is one word. */
export function cut(word: string): readonly [flag: string, joined?: string] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)]
}

/** Read as an option, not as a value; negative numbers and words with blanks are values. AWS: Python's argparse. */
export function isFlag(word: string): boolean {
  return /^(?:-\S+$|--[\w-]+=)/.test(word) && !/^-\d*\.?\d+$/.test(word)
}
