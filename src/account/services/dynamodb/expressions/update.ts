// Update expressions: SET, REMOVE, ADD and DELETE.
// AWS: DynamoDB Developer Guide, "Using update expressions in DynamoDB", 2026-11.

import { fail } from '../../../operation.ts'
import type { AttributeValue, Item } from '../state.ts'
import { type Path, type Placeholders, readPath, readValue, valueAt } from './operands.ts'
import { reader as readerOf, type Reader } from './tokens.ts'

/** What becomes of the value at a path; undefined takes it away. `item` is the item as it was. */
export interface Change {
  readonly path: Path
  readonly to: (item: Item) => AttributeValue | undefined
}

type Term = (item: Item) => AttributeValue | undefined

const WHICH = 'UpdateExpression'
const CLAUSES: Readonly<Record<string, (reader: Reader, placeholders: Placeholders) => Change>> = {
  SET(reader, placeholders) {
    const path = readPath(reader, WHICH, placeholders)
    reader.expect('=')
    return { path, to: sum(reader, placeholders) }
  },
  REMOVE: (reader, placeholders) => ({ path: readPath(reader, WHICH, placeholders), to: () => undefined }),
  ADD(reader, placeholders) {
    const path = readPath(reader, WHICH, placeholders)
    const more = readValue(reader, WHICH, placeholders)
    return { path, to: (item) => added(valueAt(item, path), more) }
  },
  DELETE(reader, placeholders) {
    const path = readPath(reader, WHICH, placeholders)
    const less = readValue(reader, WHICH, placeholders)
    return { path, to: (item) => without(valueAt(item, path), less) }
  },
}

export function parseUpdate(text: string, placeholders: Placeholders): readonly Change[] {
  const reader = readerOf(text, WHICH)
  const changes: Change[] = []
  while (reader.peek().kind !== 'end') {
    const clause = Object.keys(CLAUSES).find((word) => reader.take(word))
    const read = (clause === undefined ? undefined : CLAUSES[clause]) ?? reader.broken()
    do changes.push(read(reader, placeholders))
    while (reader.take(','))
  }
  return changes
}

/** The item after all changes, each of which sees the item as it was. */
export function changed(item: Item, changes: readonly Change[]): Item {
  return changes.reduce<Item>((now, { path: [first, ...deeper], to }) => {
    const value = withValue(now[first], deeper, to(item))
    const others = Object.entries(now).filter(([name]) => name !== first)
    return Object.fromEntries(value ? [...others, [first, value]] : others)
  }, item)
}

function withValue(
  at: AttributeValue | undefined,
  [part, ...deeper]: readonly (string | number)[],
  value: AttributeValue | undefined,
): AttributeValue | undefined {
  if (part === undefined) return value
  if (typeof part === 'number' && at?.L) {
    const list = [...at.L]
    const inner = withValue(list[part], deeper, value)
    if (inner) list[Math.min(part, list.length)] = inner
    else list.splice(part, 1)
    return { L: list }
  }
  if (typeof part === 'string' && at?.M) {
    const inner = withValue(at.M[part], deeper, value)
    const others = Object.entries(at.M).filter(([name]) => name !== part)
    return { M: Object.fromEntries(inner ? [...others, [part, inner]] : others) }
  }
  return fail('ValidationException', 'The document path provided in the update expression is invalid for update')
}

function sum(reader: Reader, placeholders: Placeholders): Term {
  const left = term(reader, placeholders)
  const sign = reader.take('+') ? 1 : reader.take('-') ? -1 : 0
  if (sign === 0) return left
  const right = term(reader, placeholders)
  return (item) => ({ N: String(numberOf(left(item)) + sign * numberOf(right(item))) })
}

function term(reader: Reader, placeholders: Placeholders): Term {
  if (reader.peek().kind === 'value') {
    const value = readValue(reader, WHICH, placeholders)
    return () => value
  }
  const path = readPath(reader, WHICH, placeholders)
  if (!reader.take('(')) return (item) => present(valueAt(item, path))
  const call = FUNCTIONS[path[0]]
  if (!call) return fail('ValidationException', `Invalid ${WHICH}: Invalid function name; function: ${path[0]}`)
  const read = call(reader, placeholders)
  reader.expect(')')
  return read
}

const FUNCTIONS: Readonly<Record<string, (reader: Reader, placeholders: Placeholders) => Term>> = {
  if_not_exists(reader, placeholders) {
    const path = readPath(reader, WHICH, placeholders)
    reader.expect(',')
    const otherwise = term(reader, placeholders)
    return (item) => valueAt(item, path) ?? otherwise(item)
  },
  list_append(reader, placeholders) {
    const first = term(reader, placeholders)
    reader.expect(',')
    const second = term(reader, placeholders)
    return (item) => ({ L: [...(first(item)?.L ?? []), ...(second(item)?.L ?? [])] })
  },
}

function present(value: AttributeValue | undefined): AttributeValue {
  return (
    value ??
    fail('ValidationException', 'The provided expression refers to an attribute that does not exist in the item')
  )
}

function numberOf(value: AttributeValue | undefined): number {
  return value?.N === undefined
    ? fail('ValidationException', 'An operand in the update expression has an incorrect data type')
    : Number(value.N)
}

const SETS = ['SS', 'NS', 'BS'] as const

function added(old: AttributeValue | undefined, more: AttributeValue): AttributeValue {
  if (more.N !== undefined) return { N: String(numberOf(old ?? { N: '0' }) + Number(more.N)) }
  const [type, items] = setIn(more)
  return { [type]: [...new Set([...(old?.[type] ?? []), ...items])] }
}

/** A set that loses its last member goes. */
function without(old: AttributeValue | undefined, less: AttributeValue): AttributeValue | undefined {
  const [type, items] = setIn(less)
  const left = (old?.[type] ?? []).filter((one) => !items.includes(one))
  return left.length > 0 ? { [type]: left } : undefined
}

function setIn(value: AttributeValue): readonly [(typeof SETS)[number], readonly string[]] {
  const type =
    SETS.find((one) => value[one]) ??
    fail('ValidationException', 'An operand in the update expression has an incorrect data type')
  return [type, value[type] ?? []]
}
