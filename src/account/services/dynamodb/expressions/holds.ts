// Does a condition hold for an item? A missing attribute makes every comparison false.
// AWS: DynamoDB Developer Guide, "Condition and filter expressions, operators, and functions", 2026-11.

import { byteLength } from '../../../byteLength.ts'
import type { AttributeValue, Item } from '../state.ts'
import type { Comparator, Condition, FunctionName, Operand } from './condition.ts'
import { valueAt } from './operands.ts'

export function holds(condition: Condition, item: Item | undefined): boolean {
  const value = (operand: Operand) => valueOf(operand, item)
  switch (condition.kind) {
    case 'and':
      return condition.all.every((one) => holds(one, item))
    case 'or':
      return condition.all.some((one) => holds(one, item))
    case 'not':
      return !holds(condition.one, item)
    case 'compare':
      return compares(condition.by, value(condition.left), value(condition.right))
    case 'between':
      return (
        compares('>=', value(condition.one), value(condition.from)) &&
        compares('<=', value(condition.one), value(condition.to))
      )
    case 'in':
      return condition.list.some((one) => compares('=', value(condition.one), value(one)))
    case 'function': {
      const [first, second] = condition.args
      return HOLDS[condition.name](first && value(first), second && value(second))
    }
  }
}

function valueOf(operand: Operand, item: Item | undefined): AttributeValue | undefined {
  if ('value' in operand) return operand.value
  if ('path' in operand) return valueAt(item, operand.path)
  const sized = valueAt(item, operand.sizeOf)
  return sized && { N: String(sizeOf(sized)) }
}

const HOLDS: Readonly<
  Record<FunctionName, (value: AttributeValue | undefined, other: AttributeValue | undefined) => boolean>
> = {
  attribute_exists: (value) => value !== undefined,
  attribute_not_exists: (value) => value === undefined,
  attribute_type: (value, type) => value !== undefined && typeOf(value) === type?.S,
  begins_with: (value, start) => start?.S !== undefined && (value?.S?.startsWith(start.S) ?? false),
  contains: (value, part) => {
    if (!value || !part) return false
    if (value.S !== undefined) return part.S !== undefined && value.S.includes(part.S)
    if (value.L) return value.L.some((one) => same(one, part))
    return [...(value.SS ?? []), ...(value.NS ?? []), ...(value.BS ?? [])].includes(part.S ?? part.N ?? part.B ?? '')
  },
}

function compares(by: Comparator, left: AttributeValue | undefined, right: AttributeValue | undefined): boolean {
  if (!left || !right) return by === '<>' && left !== right
  if (by === '=') return same(left, right)
  if (by === '<>') return !same(left, right)
  if (typeOf(left) !== typeOf(right) || !/^[SNB]$/.test(typeOf(left))) return false
  const order = compare(left, right)
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[by]
}

/** Numbers by value, all else by its text. SIMPLIFIED: numbers are JavaScript's, not of 38 digits. */
export function compare(left: AttributeValue | undefined, right: AttributeValue | undefined): number {
  if (left?.N !== undefined && right?.N !== undefined) return Number(left.N) - Number(right.N)
  const [a, b] = [left?.S ?? left?.B ?? '', right?.S ?? right?.B ?? '']
  return a < b ? -1 : a > b ? 1 : 0
}

/** The type of a value: S, N, BOOL … */
export function typeOf(value: AttributeValue): string {
  return Object.entries(value).find(([, held]) => held !== undefined)?.[0] ?? ''
}

function same(left: AttributeValue, right: AttributeValue): boolean {
  if (left.N !== undefined && right.N !== undefined) return Number(left.N) === Number(right.N)
  return canonical(left) === canonical(right)
}

/** Sets and maps have no order. */
function canonical(value: AttributeValue): string {
  const { SS, NS, BS, M, L } = value
  if (SS ?? NS ?? BS) return JSON.stringify([typeOf(value), (SS ?? NS ?? BS ?? []).toSorted()])
  if (L) return JSON.stringify(L.map(canonical))
  if (!M) return JSON.stringify(value)
  const members = Object.entries(M).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(members.map(([name, member]) => [name, canonical(member)]))
}

function sizeOf({ S, B, SS, NS, BS, M, L }: AttributeValue): number {
  if (S !== undefined) return byteLength(S)
  if (B !== undefined) return Math.floor((B.replace(/=+$/, '').length * 3) / 4)
  return (SS ?? NS ?? BS ?? L ?? Object.keys(M ?? {})).length
}
