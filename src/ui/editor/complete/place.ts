// Which part of a policy stands at an offset of its text, also while the text is no JSON.

import { createScanner, getLocation, parse } from 'jsonc-parser'

export type Slot =
  | 'policyElement'
  | 'version'
  | 'statement'
  | 'statementElement'
  | 'effect'
  | 'action'
  | 'resource'
  | 'principal'
  | 'principalKind'
  | 'principalName'
  | 'condition'
  | 'operator'
  | 'key'
  | 'value'

export interface Place {
  readonly slot: Slot
  readonly element: string // Action, NotAction, …
  readonly inside: readonly string[] // what leads further in: a kind of principal; an operator, and a key
  readonly isName: boolean // of a member, not a value
  readonly siblings: Json // the members of the object around it
  readonly statement: Json // as far as it can be read
  readonly pointer: string // JSON pointer of the whole element, e.g. /Statement/0/Action
  readonly token: Token
}
export type Json = Readonly<Record<string, unknown>>

/** The piece of text at the offset; without its quotes. */
export interface Token {
  readonly offset: number
  readonly length: number
  readonly whole: string
  readonly typed: string // up to the offset
  readonly quoted: boolean
  readonly closed: boolean // the quote at its end is there
}

export function placeAt(text: string, offset: number): Place | null {
  const token = tokenAt(text, offset)
  if (!token) return null
  const { path, isAtPropertyKey } = getLocation(text, offset)
  const document: unknown = parse(text, [], { allowTrailingComma: true })
  const [top, second] = path
  const slot = slotOf(path, isAtPropertyKey)
  if (!slot) return null
  const numbered = typeof second === 'number'
  const around = isAtPropertyKey ? path.slice(0, -1) : path
  return {
    slot,
    element: String(path[numbered ? 2 : 1] ?? top ?? ''),
    inside: path
      .slice(numbered ? 3 : 2)
      .filter((part) => typeof part === 'string')
      .slice(0, isAtPropertyKey ? -1 : undefined),
    isName: isAtPropertyKey,
    siblings: isAtPropertyKey ? without(objectAt(document, around), token) : objectAt(document, around),
    statement: objectAt(document, numbered ? path.slice(0, 2) : ['Statement']),
    pointer: path
      .slice(0, numbered ? 3 : 2)
      .map((part) => `/${part}`)
      .join(''),
    token,
  }
}

const VALUES: Readonly<Record<string, Slot>> = {
  Effect: 'effect',
  Action: 'action',
  NotAction: 'action',
  Resource: 'resource',
  NotResource: 'resource',
  Principal: 'principal',
  NotPrincipal: 'principal',
  Condition: 'condition',
}

function slotOf(path: readonly (string | number)[], isName: boolean): Slot | null {
  const [top, ...rest] = path
  if (path.length === 1 && isName) return 'policyElement'
  if (path.length === 1 && top === 'Version') return 'version'
  if (top !== 'Statement') return null
  const [element, ...inside] = typeof rest[0] === 'number' ? rest.slice(1) : rest
  if (element === undefined) return 'statement'
  if (inside.length === 0 && isName) return 'statementElement'
  const slot = VALUES[element] ?? null
  if (slot === 'principal' && inside.length > 0) return isName ? 'principalKind' : 'principalName'
  if (slot !== 'condition' || inside.length === 0) return slot
  if (isName) return inside.length === 1 ? 'operator' : 'key'
  return inside.length >= 2 ? 'value' : null
}

const STRING = 10 // SyntaxKind.StringLiteral of jsonc-parser, a const enum that isolated modules cannot name

/** Where nothing can be written, as right behind a value, there is none. */
function tokenAt(text: string, offset: number): Token | null {
  const scanner = createScanner(text, true)
  let before = ''
  while (scanner.scan() !== 17) {
    const [start, length, kind] = [scanner.getTokenOffset(), scanner.getTokenLength(), Number(scanner.getToken())]
    if (start >= offset) break
    const end = start + length
    const closed = kind === STRING && length > 1 && text[end - 1] === '"'
    if (kind === STRING && (offset < end || (!closed && offset === end)))
      return {
        offset: start + 1,
        length: length - (closed ? 2 : 1),
        whole: text.slice(start + 1, closed ? end - 1 : end),
        typed: text.slice(start + 1, offset),
        quoted: true,
        closed,
      }
    if (kind !== STRING && !/[{}[\],:]/.test(text[start] ?? '') && offset <= end) break
    before = text[end - 1] ?? ''
  }
  if (!['{', '[', ',', ':'].includes(before)) return null
  const typed = /[A-Za-z][\w*.:-]*$/.exec(text.slice(0, offset))?.[0] ?? ''
  return { offset: offset - typed.length, length: typed.length, whole: typed, typed, quoted: false, closed: false }
}

function objectAt(document: unknown, path: readonly (string | number)[]): Json {
  const found = path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null ? (at as Readonly<Record<string | number, unknown>>)[part] : undefined,
    document,
  )
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Json) : {}
}

/** The name that is being written is no sibling of itself. */
function without(siblings: Json, { whole, quoted }: Token): Json {
  return Object.fromEntries(Object.entries(siblings).filter(([name]) => !quoted || name !== whole))
}

/** The texts of an element that is one text or a list. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((one) => typeof one === 'string')
}
