// The words behind an operation, sorted: its own options, those that `aws` adds to it, and strays.

import { additionOf } from './additions.ts'
import { invalidChoice, misused, type Stopped } from './errors.ts'
import { cut, isFlag } from './globals.ts'
import { noFlag, type Option, optionsOf } from './options.ts'
import { pagingOf } from './paging.ts'

export interface Sorted {
  readonly given: ReadonlyMap<Option, boolean | readonly string[]>
  readonly extras: ReadonlyMap<string, string>
  readonly stray: readonly string[]
}

/** What a flag may stand for. */
interface Named {
  readonly name: string
  readonly option?: Option // absent: one of `aws` itself
  readonly value?: boolean // of a switch
}

const PAGING = ['--max-items', '--starting-token', '--page-size']

/** The flags of an operation, `aws`'s own among them: what completion offers. */
export function flagsOf(operation: string): readonly string[] {
  return namedOf(operation).map(({ name }) => name)
}

export function readWords(operation: string, words: readonly string[]): Sorted | Stopped {
  const known = namedOf(operation)
  const given = new Map<Option, boolean | readonly string[]>()
  const extras = new Map<string, string>()
  const stray: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [flag, joined] = cut(word)
    const found = isFlag(flag) ? find(known, flag) : []
    const [one] = found
    if (found.length > 1)
      return misused(`ambiguous option: ${flag} could match ${found.map(({ name }) => name).join(', ')}`)
    if (one === undefined) {
      stray.push(word)
      continue
    }
    if (one.option && one.value !== undefined) {
      if (joined !== undefined) return misused(`argument ${one.name}: ignored explicit argument '${joined}'`)
      given.set(one.option, one.value)
      continue
    }
    const values = joined === undefined ? valuesAfter(words, at, one.option?.kind === 'list') : [joined]
    if (joined === undefined) at += values.length
    if (one.option?.kind === 'list') given.set(one.option, values)
    else if (one.name === '--generate-cli-skeleton') extras.set(one.name.slice(2), values[0] ?? 'input')
    else if (values.length === 0) return misused(`argument ${one.name}: expected one argument`)
    else if (one.option) given.set(one.option, values)
    else {
      const choices = additionOf(operation).choices?.[one.name]
      if (choices && !choices.includes(values[0] ?? '')) return invalidChoice(one.name, values[0] ?? '', choices)
      extras.set(one.name.slice(2), values[0] ?? '')
    }
  }
  return { given, extras, stray }
}

/** One word, or all up to the next option. */
function valuesAfter(words: readonly string[], flag: number, several: boolean): readonly string[] {
  const rest = words.slice(flag + 1)
  const end = rest.findIndex(isFlag)
  const values = end < 0 ? rest : rest.slice(0, end)
  return several ? values : values.slice(0, 1)
}

function namedOf(operation: string): readonly Named[] {
  const paging = pagingOf(operation)
  const own = optionsOf(operation).flatMap((option): Named[] => {
    if (paging && PAGING.includes(option.flag)) return []
    if (option.kind !== 'boolean') return [{ name: option.flag, option }]
    return [
      { name: option.flag, option, value: true },
      { name: noFlag(option), option, value: false },
    ]
  })
  const added = [
    ...additionOf(operation).options,
    '--cli-input-json',
    '--cli-input-yaml',
    '--generate-cli-skeleton',
    ...(paging ? PAGING : []),
  ]
  return [...own, ...added.map((name) => ({ name }))]
}

/** The one of that name, or all that begin with it. */
function find(known: readonly Named[], flag: string): readonly Named[] {
  const exact = known.filter(({ name }) => name === flag)
  return exact.length > 0 ? exact : known.filter(({ name }) => flag.length > 2 && name.startsWith(flag))
}
