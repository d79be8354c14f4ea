// A policy's document as statements. Total: whatever the JSON is, each statement that can be read is read; a broken one
// applies to nothing and is named in `unreadable`, so that it neither allows by accident nor goes unnoticed. Rules G1 to G3.

import type { Policy } from '../types.ts'
import { isObject, type Json } from './flaw.ts'
import { escape } from './pointer.ts'

export interface Reading {
  readonly statements: readonly Statement[]
  readonly unreadable: readonly string[] // JSON pointers
}
export interface Statement {
  readonly index: number
  readonly pointer: string
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny'
  readonly principal?: PrincipalElement
  readonly action: Patterns
  readonly resource?: Patterns // absent in a role's trust policy
  readonly conditions: readonly Condition[]
  readonly variables: boolean // version 2012-10-17: policy variables are replaced
}
export interface Patterns {
  readonly patterns: readonly string[]
  readonly negated: boolean
}
export interface PrincipalEntry {
  readonly type: string // AWS, Service, Federated, CanonicalUser
  readonly value: string
}
export interface PrincipalElement {
  readonly entries: readonly PrincipalEntry[]
  readonly negated: boolean
}
export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
  readonly pointer: string
}

export function readPolicy({ document }: Pick<Policy, 'document'>): Reading {
  if (!isObject(document)) return { statements: [], unreadable: [''] }
  const variables = document.Version === '2012-10-17'
  const whole = document.Statement
  const list: readonly unknown[] = Array.isArray(whole) ? whole : [whole]
  const statements: Statement[] = []
  const unreadable: string[] = []
  for (const [index, raw] of list.entries()) {
    const pointer = Array.isArray(whole) ? `/Statement/${index}` : '/Statement'
    const read = isObject(raw) ? readStatement(raw, index, pointer, variables) : undefined
    if (read) statements.push(read)
    else unreadable.push(pointer)
  }
  return { statements, unreadable }
}

function readStatement(raw: Json, index: number, pointer: string, variables: boolean): Statement | undefined {
  const { Sid, Effect } = raw
  const action = patterns(raw, 'Action', 'NotAction')
  const resource = patterns(raw, 'Resource', 'NotResource')
  const principal = principals(raw)
  const conditions = conditionsOf(raw, pointer)
  if (Effect !== 'Allow' && Effect !== 'Deny') return undefined
  if (!action || action === 'broken' || resource === 'broken' || principal === 'broken' || conditions === 'broken')
    return undefined
  return {
    index,
    pointer,
    ...(typeof Sid === 'string' && { sid: Sid }),
    effect: Effect,
    ...(principal && { principal }),
    action,
    ...(resource && { resource }),
    conditions,
    variables,
  }
}

/** Undefined: the statement has no such element. */
type Read<T> = T | 'broken' | undefined

/** Exactly one of an exclusive pair: with both, nobody can say what was meant. */
function eitherOf(raw: Json, plain: string, negated: string): Read<{ value: unknown; negated: boolean }> {
  if (Object.hasOwn(raw, plain)) return Object.hasOwn(raw, negated) ? 'broken' : { value: raw[plain], negated: false }
  return Object.hasOwn(raw, negated) ? { value: raw[negated], negated: true } : undefined
}

function patterns(raw: Json, plain: string, negated: string): Read<Patterns> {
  const element = eitherOf(raw, plain, negated)
  if (!element || element === 'broken') return element
  const list = texts(element.value)
  return list ? { patterns: list, negated: element.negated } : 'broken'
}

function principals(raw: Json): Read<PrincipalElement> {
  const element = eitherOf(raw, 'Principal', 'NotPrincipal')
  if (!element || element === 'broken') return element
  const { value, negated } = element
  if (value === '*') return { entries: [{ type: 'AWS', value: '*' }], negated }
  if (!isObject(value)) return 'broken'
  const entries: PrincipalEntry[] = []
  for (const [type, names] of Object.entries(value)) {
    const list = texts(names)
    if (!list) return 'broken'
    for (const name of list) entries.push({ type, value: name })
  }
  return entries.length > 0 ? { entries, negated } : 'broken'
}

const NO_CONDITIONS: readonly Condition[] = []

function conditionsOf(raw: Json, pointer: string): readonly Condition[] | 'broken' {
  if (!Object.hasOwn(raw, 'Condition')) return NO_CONDITIONS
  if (!isObject(raw.Condition)) return 'broken'
  const conditions: Condition[] = []
  for (const [operator, keys] of Object.entries(raw.Condition)) {
    if (!isObject(keys)) return 'broken'
    for (const [key, value] of Object.entries(keys)) {
      const values = scalars(value)
      if (!values) return 'broken'
      conditions.push({ operator, key, values, pointer: `${pointer}/Condition/${escape(operator)}/${escape(key)}` })
    }
  }
  return conditions
}

/** One text may stand alone where the grammar shows a list; an empty list says nothing. */
export function texts(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  return isTexts(value) && value.length > 0 ? value : undefined
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** In conditions numbers and booleans may go without quotes. */
function scalars(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const found = list.filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
  return found.length === list.length ? found.map(String) : undefined
}
