// The words behind `aws s3 cp` and its like: paths, switches and options with a value.
// AWS: AWS CLI Command Reference v2, s3, 2026-11.

import { misused, type Stopped, unknownOptions } from '../errors.ts'
import { cut, isFlag } from '../globals.ts'

/** What a command takes. */
export interface Takes {
  readonly positional: string // as the complaint names it: `path` or `paths`
  readonly paths: readonly [least: number, most: number]
  readonly switches: readonly string[]
  readonly valued: readonly string[]
}

/** `--exclude '*' --include '*.jpg'`: the last that fits decides. */
export interface Filter {
  readonly keeps: boolean
  readonly pattern: string
}

export interface S3Arguments {
  readonly paths: readonly string[]
  readonly switches: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
  readonly filters: readonly Filter[]
}

export function readArguments(words: readonly string[], takes: Takes): S3Arguments | Stopped {
  const paths: string[] = []
  const stray: string[] = []
  const switches = new Set<string>()
  const values = new Map<string, string>()
  const filters: Filter[] = []
  const [least, most] = takes.paths
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!isFlag(word)) {
      ;(paths.length < most ? paths : stray).push(word)
      continue
    }
    const [flag, joined] = cut(word)
    const [name, other] = matching(flag, [...takes.switches, ...takes.valued])
    if (name === undefined) stray.push(word)
    else if (other !== undefined) return misused(`ambiguous option: ${flag} could match ${name}, ${other}`)
    else if (takes.switches.includes(name)) switches.add(name)
    else {
      const next = words[at + 1]
      const value = joined ?? (next === undefined || isFlag(next) ? undefined : next)
      if (joined === undefined && value !== undefined) at++
      if (value === undefined && name !== '--sse') return misused(`argument ${name}: expected one argument`)
      if (name === '--include' || name === '--exclude')
        filters.push({ keeps: name === '--include', pattern: value ?? '' })
      else values.set(name, value ?? 'AES256')
    }
  }
  if (paths.length < least) return misused(`the following arguments are required: ${takes.positional}`)
  return stray.length > 0 ? unknownOptions(stray) : { paths, switches, values, filters }
}

/** The one of that name, or all that begin with it. */
function matching(flag: string, names: readonly string[]): readonly string[] {
  return names.includes(flag) ? [flag] : names.filter((name) => flag.length > 2 && name.startsWith(flag))
}

/** Does a file whose path below the root is `name` take part? `*` goes over folders, too. */
export function passes(name: string, filters: readonly Filter[]): boolean {
  return filters.reduce((now, { keeps, pattern }) => (matches(name, pattern) ? keeps : now), true)
}

function matches(name: string, pattern: string): boolean {
  const expression = pattern.replaceAll(/\[!?[^\]]*\]|[\s\S]/g, (sign) => {
    if (sign === '*') return '[\\s\\S]*'
    if (sign === '?') return '[\\s\\S]'
    if (sign.length > 1) return sign.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')
    return sign.replace(/[.+^${}()|[\]\\]/, String.raw`\$&`)
  })
  try {
    return new RegExp(`^${expression}$`).test(name)
  } catch {
    return name === pattern // a class of characters that is none
  }
}
