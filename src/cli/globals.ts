// Options of every command; they may stand anywhere in the line. AWS: AWS CLI User Guide v2, 2026-11.

import { generalError, misused, paramValidation, type Stopped } from './errors.ts'

export interface Globals {
  readonly output: 'json' | 'off'
  readonly paginate: boolean
}

const OUTPUTS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off']
const SWITCHES = new Set(['--no-cli-pager', '--no-paginate'])
// SIMPLIFIED: the answer is the same in every region, so --region is read and has no effect.
const VALUED = new Set(['--region', '--profile', '--output'])

/** Takes the global options out of a line's words. */
export function takeGlobals(words: readonly string[]): { rest: readonly string[]; globals: Globals } | Stopped {
  const rest: string[] = []
  const given = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [flag, joined] = cut(word)
    if (SWITCHES.has(word)) given.set(word, '')
    else if (VALUED.has(flag)) {
      const value = joined ?? words[++at]
      if (value === undefined || (joined === undefined && isFlag(value)))
        return misused(`argument ${flag}: expected one argument`)
      given.set(flag, value)
    } else rest.push(word)
  }
  const output = given.get('--output') ?? 'json'
  if (!OUTPUTS.includes(output)) return misused(`argument --output: Found invalid choice '${output}'\n`)
  // SIMPLIFIED: JSON only. Better refused than answered in another form than was asked for.
  if (output !== 'json' && output !== 'off')
    return paramValidation(`argument --output: '${output}' is not simulated yet, only json and off`)
  const profile = given.get('--profile') ?? 'default'
  // SIMPLIFIED: there are no profiles; who calls is chosen outside of the line.
  if (profile !== 'default') return generalError(`The config profile (${profile}) could not be found`)
  return { rest, globals: { output, paginate: !given.has('--no-paginate') } }
}

/** `--user-name=ben` is one word. */
export function cut(word: string): readonly [flag: string, joined?: string] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)]
}

/** Read as an option, not as a value; negative numbers and words with blanks are values. AWS: Python's argparse. */
export function isFlag(word: string): boolean {
  return /^-\S+$/.test(word) && !/^-\d*\.?\d+$/.test(word)
}
