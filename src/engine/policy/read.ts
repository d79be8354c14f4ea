// A policy's document as statements. Total: whatever the JSON is, each statement that can be read is read, and a
// broken one applies to nothing. Rules G1 to G3.

import type { Policy } from '../types.ts'

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

export function statementsOf({ document }: Pick<Policy, 'document'>): readonly Statement[] {
  if (!isObject(document)) return []
  const variables = document.Version === '2012-10-17'
  const whole = document.Statement
  const list: readonly unknown[] = Array.isArray(whole) ? whole : whole === undefined ? [] : [whole]
  return list.flatMap((raw, index) => {
    const pointer = Array.isArray(whole) ? `/Statement/${index}` : '/Statement'
    return isObject(raw) ? (statement(raw, index, pointer, variables) ?? []) : []
  })
}

function statement(raw: Json, index: number, pointer: string, variables: boolean): Statement | undefined {
  const { Sid, Effect } = raw
  const action = patterns(raw, 'Action', 'NotAction')
  if ((Effect !== 'Allow' && Effect !== 'Deny') || !action) return undefined
  const resource = patterns(raw, 'Resource', 'NotResource')
  const principal = principals(raw)
  return {
    index,
    pointer,
    ...(typeof Sid === 'string' && { sid: Sid }),
    effect: Effect,
    ...(principal && { principal }),
    action,
    ...(resource && { resource }),
    conditions: conditions(raw.Condition, pointer),
    variables,
  }
}

function patterns(raw: Json, plain: string, negated: string): Patterns | undefined {
  const key = plain in raw ? plain : negated in raw ? negated : undefined
  return key === undefined ? undefined : { patterns: strings(raw[key]), negated: key === negated }
}

function principals(raw: Json): PrincipalElement | undefined {
  const negated = !('Principal' in raw) && 'NotPrincipal' in raw
  const element = negated ? raw.NotPrincipal : raw.Principal
  if (element === '*') return { entries: [{ type: 'AWS', value: '*' }], negated }
  if (!isObject(element)) return undefined
  const entries = Object.entries(element).flatMap(([type, values]) => strings(values).map((value) => ({ type, value })))
  return { entries, negated }
}

function conditions(element: unknown, pointer: string): readonly Condition[] {
  if (!isObject(element)) return []
  return Object.entries(element).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({
          operator,
          key,
          values: strings(values),
          pointer: `${pointer}/Condition/${escape(operator)}/${escape(key)}`,
        }))
      : [],
  )
}

/** One value may stand alone where the grammar shows a list; numbers and booleans may go without quotes. */
function strings(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list
    .filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
    .map(String)
}

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** RFC 6901. */
function escape(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
