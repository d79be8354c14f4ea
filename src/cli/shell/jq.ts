// jq in the small: paths, pipes, commas, select, comparisons, constructions and a few functions.
// jq 1.7 Manual, 2026-11. SIMPLIFIED: no variables, reduce, functions of one's own or arithmetic.

type Filter = (value: unknown) => readonly unknown[]
interface Shown {
  readonly raw: boolean
  readonly compact: boolean
}
export type Answer = { readonly text: string } | { readonly problem: string; readonly exitCode: number }

export function jq(query: string, text: string, { raw, compact }: Shown): Answer {
  const words = query.match(TOKEN) ?? []
  if (words.join('') !== query.replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ''))
    return { problem: `syntax error in ${query}`, exitCode: 3 }
  const reader: Reader = { words, at: 0 }
  try {
    const filter = pipe(reader)
    if (reader.at < words.length) return { problem: `syntax error, unexpected ${words[reader.at]}`, exitCode: 3 }
    const values = text.trim() === '' ? [] : filter(JSON.parse(text))
    const form = (value: unknown): string =>
      raw && typeof value === 'string' ? value : JSON.stringify(value ?? null, null, compact ? 0 : 2)
    return { text: values.map((value) => `${form(value)}\n`).join('') }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), exitCode: 5 }
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"|==|!=|>=|<=|\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|[.[\]{}()|,:<>?]/g

interface Reader {
  readonly words: readonly string[]
  at: number
}

const peek = ({ words, at }: Reader): string | undefined => words[at]
const take = (reader: Reader): string => reader.words[reader.at++] ?? ''
function took(reader: Reader, word: string): boolean {
  if (peek(reader) !== word) return false
  reader.at++
  return true
}
function need(reader: Reader, word: string): void {
  if (!took(reader, word))
    throw new Error(`syntax error, unexpected ${peek(reader) ?? 'end of query'}, expected ${word}`)
}

function pipe(reader: Reader): Filter {
  const left = comma(reader)
  if (!took(reader, '|')) return left
  const right = pipe(reader)
  return (value) => left(value).flatMap(right)
}

function comma(reader: Reader): Filter {
  const left = either(reader)
  if (!took(reader, ',')) return left
  const right = comma(reader)
  return (value) => [...left(value), ...right(value)]
}

const truthy = (value: unknown): boolean => value !== false && value !== null && value !== undefined

function either(reader: Reader): Filter {
  const left = both(reader)
  if (!took(reader, 'or')) return left
  const right = either(reader)
  return (value) => left(value).flatMap((one) => (truthy(one) ? [true] : right(value).map(truthy)))
}

function both(reader: Reader): Filter {
  const left = comparison(reader)
  if (!took(reader, 'and')) return left
  const right = both(reader)
  return (value) => left(value).flatMap((one) => (truthy(one) ? right(value).map(truthy) : [false]))
}

const COMPARE: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '==': (a, b) => JSON.stringify(a) === JSON.stringify(b),
  '!=': (a, b) => JSON.stringify(a) !== JSON.stringify(b),
  '<': (a, b) => String(a) < String(b),
  '>': (a, b) => String(a) > String(b),
  '<=': (a, b) => String(a) <= String(b),
  '>=': (a, b) => String(a) >= String(b),
}

function comparison(reader: Reader): Filter {
  const left = postfix(reader)
  const compare = COMPARE[peek(reader) ?? '']
  if (!compare) return left
  take(reader)
  const right = postfix(reader)
  return (value) =>
    left(value).flatMap((a) =>
      right(value).map((b) =>
        typeof a === 'number' && typeof b === 'number' ? compareNumbers(compare, a, b) : compare(a, b),
      ),
    )
}

function compareNumbers(compare: (a: unknown, b: unknown) => boolean, a: number, b: number): boolean {
  // The sign of the difference as a text that is ordered as the numbers are.
  return compare(String(Math.sign(a - b) + 1), '1')
}

function postfix(reader: Reader): Filter {
  let filter = term(reader)
  while (true) {
    if (took(reader, '?')) {
      filter = quiet(filter)
    } else if (peek(reader) === '[') filter = then(filter, brackets(reader))
    else if (peek(reader) === '.') {
      take(reader)
      filter = then(filter, peek(reader) === '[' ? brackets(reader) : member(reader))
    } else return filter
  }
}

const then =
  (first: Filter, next: Filter): Filter =>
  (value) =>
    first(value).flatMap(next)

function quiet(filter: Filter): Filter {
  return (value) => {
    try {
      return filter(value)
    } catch {
      return []
    }
  }
}

function member(reader: Reader): Filter {
  const word = take(reader)
  const name = word.startsWith('"') ? String(JSON.parse(word)) : word
  return (value) => [at(value, name)]
}

function brackets(reader: Reader): Filter {
  need(reader, '[')
  if (took(reader, ']')) return (value) => each(value)
  const index = pipe(reader)
  need(reader, ']')
  return (value) => index(value).map((key) => at(value, key))
}

function at(value: unknown, key: unknown): unknown {
  if (value === null || value === undefined) return null
  if (Array.isArray(value) && typeof key === 'number') return (value as unknown[]).at(key) ?? null
  if (typeof value === 'object' && !Array.isArray(value) && typeof key === 'string')
    return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null
  throw new Error(`Cannot index ${kind(value)} with ${typeof key === 'number' ? 'number' : `"${String(key)}"`}`)
}

function each(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null) return Object.values(value)
  throw new Error(`Cannot iterate over ${kind(value)}`)
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function term(reader: Reader): Filter {
  const word = take(reader)
  if (word === '.') {
    const next = peek(reader) ?? ''
    return /^["A-Za-z_]/.test(next) && !WORDS.has(next) ? member(reader) : (value) => [value]
  }
  if (word === '(') {
    const inside = pipe(reader)
    need(reader, ')')
    return inside
  }
  if (word === '[') {
    if (took(reader, ']')) return () => [[]]
    const inside = pipe(reader)
    need(reader, ']')
    return (value) => [inside(value)]
  }
  if (word === '{') return construction(reader)
  if (word.startsWith('"') || /^-?\d/.test(word) || ['true', 'false', 'null'].includes(word)) {
    const literal: unknown = JSON.parse(word)
    return () => [literal]
  }
  return called(reader, word)
}

const WORDS = new Set(['and', 'or'])

function construction(reader: Reader): Filter {
  const members: (readonly [string, Filter])[] = []
  while (!took(reader, '}')) {
    const word = take(reader)
    const name = word.startsWith('"') ? String(JSON.parse(word)) : word
    members.push([name, took(reader, ':') ? either(reader) : (value) => [at(value, name)]])
    if (peek(reader) !== '}') need(reader, ',')
  }
  return (value) =>
    members.reduce<readonly Record<string, unknown>[]>(
      (all, [name, filter]) => all.flatMap((one) => filter(value).map((found) => ({ ...one, [name]: found }))),
      [{}],
    )
}

function byText(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : 1
}

const PLAIN: Readonly<Record<string, Filter>> = {
  length: (value) => [
    typeof value === 'number'
      ? Math.abs(value)
      : typeof value === 'string'
        ? Array.from(value).length
        : each(value ?? []).length,
  ],
  keys: (value) => [Array.isArray(value) ? [...value.keys()] : Object.keys(value ?? {}).toSorted()],
  not: (value) => [!truthy(value)],
  empty: () => [],
  sort: (value) => [each(value).toSorted(byText)],
  unique: (value) => [[...new Map(each(value).map((one) => [JSON.stringify(one), one])).values()].toSorted(byText)],
  first: (value) => [at(value, 0)],
  last: (value) => [at(value, -1)],
  fromjson: (value) => [JSON.parse(String(value)) as unknown],
  tojson: (value) => [JSON.stringify(value)],
  tostring: (value) => [typeof value === 'string' ? value : JSON.stringify(value)],
  type: (value) => [kind(value)],
}

const TAKING: Readonly<Record<string, (argument: Filter) => Filter>> = {
  select: (argument) => (value) => argument(value).flatMap((one) => (truthy(one) ? [value] : [])),
  map: (argument) => (value) => [each(value).flatMap(argument)],
  has: (argument) => (value) => argument(value).map((key) => Object.hasOwn(Object(value) as object, String(key))),
  contains: (argument) => (value) => argument(value).map((part) => String(value).includes(String(part))),
  startswith: (argument) => (value) => argument(value).map((part) => String(value).startsWith(String(part))),
  endswith: (argument) => (value) => argument(value).map((part) => String(value).endsWith(String(part))),
  test: (argument) => (value) => argument(value).map((part) => new RegExp(String(part)).test(String(value))),
  join: (argument) => (value) => argument(value).map((sign) => each(value).join(String(sign))),
  sort_by: (argument) => (value) => [
    each(value).toSorted((a, b) => (String(argument(a)[0]) < String(argument(b)[0]) ? -1 : 1)),
  ],
}

function called(reader: Reader, name: string): Filter {
  const plain = Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined
  if (plain) return plain
  const taking = Object.hasOwn(TAKING, name) ? TAKING[name] : undefined
  if (!taking) throw new Error(name === '' ? 'syntax error, unexpected end of query' : `${name}/0 is not defined`)
  need(reader, '(')
  const argument = pipe(reader)
  need(reader, ')')
  return taking(argument)
}
