// Condition, filter and key condition expressions: one grammar.
// AWS: DynamoDB Developer Guide, "Condition and filter expressions, operators, and functions", 2026-11.

import type { AttributeValue } from '../state.ts'
import { type Path, type Placeholders, readPath, readValue } from './operands.ts'
import { reader as readerOf, type Reader } from './tokens.ts'

export type Operand = { readonly path: Path } | { readonly value: AttributeValue } | { readonly sizeOf: Path }

export const COMPARATORS = ['=', '<>', '<', '<=', '>', '>='] as const
export type Comparator = (typeof COMPARATORS)[number]
export const FUNCTIONS = [
  ...(['attribute_exists', 'attribute_not_exists', 'attribute_type', 'begins_with', 'contains'] as const),
] as const
export type FunctionName = (typeof FUNCTIONS)[number]

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly kind: 'not'; readonly one: Condition }
  | { readonly kind: 'compare'; readonly by: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly one: Operand; readonly from: Operand; readonly to: Operand }
  | { readonly kind: 'in'; readonly one: Operand; readonly list: readonly Operand[] }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly args: readonly Operand[] }

/** What an expression is read with. */
interface Source {
  readonly reader: Reader
  readonly which: string
  readonly placeholders: Placeholders
}

export function parseCondition(text: string, which: string, placeholders: Placeholders): Condition {
  const reader = readerOf(text, which)
  const condition = either({ reader, which, placeholders })
  return reader.peek().kind === 'end' ? condition : reader.broken()
}

function either(source: Source): Condition {
  const all = [both(source)]
  while (source.reader.take('OR')) all.push(both(source))
  return all.length === 1 && all[0] ? all[0] : { kind: 'or', all }
}

function both(source: Source): Condition {
  const all = [single(source)]
  while (source.reader.take('AND')) all.push(single(source))
  return all.length === 1 && all[0] ? all[0] : { kind: 'and', all }
}

function single(source: Source): Condition {
  const { reader } = source
  if (reader.take('NOT')) return { kind: 'not', one: single(source) }
  if (reader.take('(')) {
    const inner = either(source)
    reader.expect(')')
    return inner
  }
  const name = FUNCTIONS.find((one) => one === reader.peek().text)
  if (name !== undefined) {
    reader.next()
    return { kind: 'function', name, args: list(source) }
  }
  const left = operand(source)
  if (reader.take('BETWEEN')) {
    const from = operand(source)
    reader.expect('AND')
    return { kind: 'between', one: left, from, to: operand(source) }
  }
  if (reader.take('IN')) return { kind: 'in', one: left, list: list(source) }
  const by = COMPARATORS.find((sign) => reader.take(sign)) ?? reader.broken()
  return { kind: 'compare', by, left, right: operand(source) }
}

function list(source: Source): readonly Operand[] {
  const { reader } = source
  reader.expect('(')
  const operands = [operand(source)]
  while (reader.take(',')) operands.push(operand(source))
  reader.expect(')')
  return operands
}

function operand({ reader, which, placeholders }: Source): Operand {
  if (reader.peek().kind === 'value') return { value: readValue(reader, which, placeholders) }
  const path = readPath(reader, which, placeholders)
  if (path.length > 1 || path[0] !== 'size' || !reader.take('(')) return { path }
  const sizeOf = readPath(reader, which, placeholders)
  reader.expect(')')
  return { sizeOf }
}

/** The attributes that a condition looks at, those at the top of the item. */
export function attributesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.all.flatMap(attributesIn)
    case 'not':
      return attributesIn(condition.one)
    case 'compare':
      return [condition.left, condition.right].flatMap(attributeOf)
    case 'between':
      return [condition.one, condition.from, condition.to].flatMap(attributeOf)
    case 'in':
      return [condition.one, ...condition.list].flatMap(attributeOf)
    case 'function':
      return condition.args.flatMap(attributeOf)
  }
}

function attributeOf(operand: Operand): readonly string[] {
  if ('value' in operand) return []
  return ['path' in operand ? operand.path[0] : operand.sizeOf[0]]
}
