// `Key=team,Value=blue`: AWS's short way to write structures, maps and lists. First the text alone, into texts, lists
// and members; then by the schema, which knows the numbers and the lists of one.
// AWS: AWS CLI User Guide v2, "Using shorthand syntax", and AWS CLI 2.36.7 as run, 2026-11.

import type * as z from 'zod/mini'
import { elementOf, kindOf, memberOf } from './options.ts'

export type Short = string | readonly Short[] | { readonly [key: string]: Short }
export interface ShortProblem {
  readonly problem: string
}
/** Reads `file://p.json` where a member asks with `Key@=`. */
export type ReadFile = (text: string) => string | ShortProblem

export function readShorthand(text: string, readFile: ReadFile): { readonly value: Short } | ShortProblem {
  const reader: Reader = { text, at: 0, readFile }
  const value = members(reader, '')
  return reader.problem === undefined ? { value } : { problem: reader.problem }
}

/** Texts become what the schema says they are. AWS: AWS CLI 2.36.7 as run, 2026-11. */
export function shaped(value: Short, schema: z.core.$ZodType | undefined): unknown {
  const kind = kindOf(schema)
  if (kind === 'list') {
    const items = Array.isArray(value) ? (value as readonly Short[]) : [value]
    return items.map((item) => shaped(item, elementOf(schema)))
  }
  if (typeof value === 'string') {
    if (kind === 'number') return /^[+-]?\d+$/.test(value) ? Number(value) : value
    if (kind === 'boolean')
      return value.toLowerCase() === 'true' ? true : value.toLowerCase() === 'false' ? false : value
    return value
  }
  if (Array.isArray(value)) return (value as readonly Short[]).map((item) => shaped(item, undefined))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shaped(one, memberOf(schema, key))]))
}

interface Reader {
  readonly text: string
  readonly readFile: ReadFile
  at: number // INVARIANT: at the end as soon as there is a problem, so that every loop ends
  problem?: string // the first one
}

const KEY = /[\w\-.#/:]+/y

function members(reader: Reader, close: '' | '}'): Short {
  const read: Record<string, Short> = {}
  blanks(reader)
  if (close !== '' && reader.text[reader.at] === close) {
    reader.at++
    return read
  }
  while (true) {
    blanks(reader)
    const key = keyAt(reader)
    if (Object.hasOwn(read, key)) stop(reader, `Second instance of key "${key}" encountered`)
    blanks(reader)
    const asks = reader.text[reader.at] === '@'
    if (asks) reader.at++
    expect(reader, '=')
    blanks(reader)
    const value = valueAt(reader, close)
    read[key] = asks && typeof value === 'string' ? fileFor(reader, value) : value
    blanks(reader)
    if (reader.problem !== undefined) return read
    const next = reader.text[reader.at]
    if (close === '' && next === undefined) return read
    if (close !== '' && next === close) {
      reader.at++
      return read
    }
    expect(reader, ',')
  }
}

function fileFor(reader: Reader, text: string): string {
  const read = reader.readFile(text)
  if (typeof read === 'string') return read
  reader.problem ??= read.problem
  return ''
}

/** One value, or several with commas between them as far as none of them begins the next member. */
function valueAt(reader: Reader, close: '' | '}'): Short {
  const first = reader.text[reader.at]
  if (first === '[') return listAt(reader)
  if (first === '{') {
    reader.at++
    return members(reader, '}')
  }
  const values = [scalarAt(reader, close)]
  let several = false
  while (reader.text[reader.at] === ',' && !beginsMember(reader, reader.at + 1)) {
    several = true
    reader.at++
    blanks(reader)
    if (reader.at >= reader.text.length) break // a comma at the end makes a list of one
    values.push(scalarAt(reader, close))
  }
  return several ? values : (values[0] ?? '')
}

function listAt(reader: Reader): Short {
  const values: Short[] = []
  reader.at++
  blanks(reader)
  while (reader.text[reader.at] !== ']' && reader.problem === undefined) {
    if (reader.text[reader.at] === '{') {
      reader.at++
      values.push(members(reader, '}'))
    } else values.push(reader.text[reader.at] === '[' ? listAt(reader) : scalarAt(reader, ']'))
    blanks(reader)
    if (reader.text[reader.at] !== ']') expect(reader, ',')
    blanks(reader)
  }
  reader.at++
  return values
}

function scalarAt(reader: Reader, close: '' | '}' | ']'): string {
  const quote = reader.text[reader.at]
  if (quote === '"' || quote === "'") return quotedAt(reader, quote)
  let value = ''
  for (; reader.at < reader.text.length; reader.at++) {
    const one = reader.text[reader.at] ?? ''
    if (one === ',' || (close !== '' && (one === close || one === '}' || one === ']'))) break
    if (one === '\\' && reader.text[reader.at + 1] === ',') reader.at++
    value += reader.text[reader.at] ?? ''
  }
  return value.trimEnd()
}

function quotedAt(reader: Reader, quote: string): string {
  let value = ''
  for (reader.at++; reader.at < reader.text.length; reader.at++) {
    const one = reader.text[reader.at] ?? ''
    if (one === quote) {
      reader.at++
      return value
    }
    if (one === '\\' && [quote, '\\'].includes(reader.text[reader.at + 1] ?? '')) reader.at++
    value += reader.text[reader.at] ?? ''
  }
  expect(reader, quote)
  return value
}

function beginsMember({ text }: Reader, at: number): boolean {
  return /^\s*[\w\-.#/:]+\s*@?=/.test(text.slice(at))
}

function keyAt(reader: Reader): string {
  KEY.lastIndex = reader.at
  const [key = ''] = KEY.exec(reader.text) ?? []
  reader.at += key.length
  return key
}

function expect(reader: Reader, sign: string): void {
  const received = reader.text[reader.at]
  if (received === sign) reader.at++
  else stop(reader, `Expected: '${sign}', received: '${received ?? 'EOF'}'`)
}

function stop(reader: Reader, says: string): void {
  reader.problem ??= `${says} for input:\n ${reader.text}\n${' '.repeat(reader.at)}^`
  reader.at = reader.text.length
}

function blanks(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '-')) reader.at++
}
