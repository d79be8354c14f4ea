// Query and Scan. AWS: DynamoDB Developer Guide, "Querying tables" and "Scanning tables", 2026-11.
// SIMPLIFIED: a page has no limit in bytes, and a scan in segments gives everything to the first.

import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import { type Condition, parseCondition } from './expressions/condition.ts'
import { compare, holds } from './expressions/holds.ts'
import type { Path, Placeholders } from './expressions/operands.ts'
import { keyOf } from './items.ts'
import { consumption, projected, projectionOf } from './read.ts'
import type { AttributeValue, Index, Item, KeyElement, Table } from './state.ts'

export interface AskedSearch extends Placeholders {
  readonly IndexName?: string | undefined
  readonly Select?: string | undefined
  readonly Limit?: number | undefined
  readonly ExclusiveStartKey?: Item | undefined
  readonly ProjectionExpression?: string | undefined
  readonly AttributesToGet?: readonly string[] | undefined
  readonly FilterExpression?: string | undefined
  readonly ReturnConsumedCapacity?: string | undefined
}

export interface AskedQuery extends AskedSearch {
  readonly KeyConditionExpression?: string | undefined
  readonly ScanIndexForward?: boolean | undefined
}

export function filterOf(asked: AskedSearch): Condition | undefined {
  const { FilterExpression: text } = asked
  return text === undefined ? undefined : parseCondition(text, 'FilterExpression', asked)
}

/** The key condition and the partition that it asks for. */
export function keyConditionOf(asked: AskedQuery, table: Table): { condition: Condition; partition: AttributeValue } {
  const { KeyConditionExpression: text } = asked
  if (text === undefined)
    return fail(
      'ValidationException',
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    )
  const condition = parseCondition(text, 'KeyConditionExpression', asked)
  const hash = schemaOf(table, asked.IndexName)[0]?.AttributeName ?? ''
  const partition =
    partitionIn(condition, hash) ?? fail('ValidationException', `Query condition missed key schema element: ${hash}`)
  return { condition, partition }
}

function partitionIn(condition: Condition, hash: string): AttributeValue | undefined {
  if (condition.kind === 'and') return condition.all.map((one) => partitionIn(one, hash)).find(Boolean)
  if (condition.kind !== 'compare' || condition.by !== '=') return undefined
  const { left, right } = condition
  return 'path' in left && left.path.length === 1 && left.path[0] === hash && 'value' in right ? right.value : undefined
}

function indexOf({ indexes }: Table, name: string | undefined): Index | undefined {
  if (name === undefined) return undefined
  return (
    indexes.find((index) => index.name === name) ??
    fail('ValidationException', `The table does not have the specified index: ${name}`)
  )
}

function schemaOf(table: Table, index: string | undefined): readonly KeyElement[] {
  return indexOf(table, index)?.keySchema ?? table.keySchema
}

export function query(table: Table, asked: AskedQuery) {
  const { condition } = keyConditionOf(asked, table)
  const range = schemaOf(table, asked.IndexName)[1]?.AttributeName
  const found = itemsOf(table, asked).filter((item) => holds(condition, item))
  if (range !== undefined) found.sort((a, b) => compare(own(a, range), own(b, range)))
  return answer(table, asked, asked.ScanIndexForward === false ? found.toReversed() : found)
}

export function scan(table: Table, asked: AskedSearch & { readonly Segment?: number | undefined }) {
  return answer(table, asked, (asked.Segment ?? 0) === 0 ? itemsOf(table, asked) : [])
}

/** An index knows the items that have its key. */
function itemsOf(table: Table, { IndexName }: AskedSearch): Item[] {
  const schema = schemaOf(table, IndexName)
  return Object.values(table.items).filter((item) =>
    schema.every(({ AttributeName }) => own(item, AttributeName) !== undefined),
  )
}

function answer(table: Table, asked: AskedSearch, found: readonly Item[]) {
  const from = startOf(table, asked, found)
  const page = found.slice(from, from + (asked.Limit ?? found.length))
  const last = from + page.length < found.length ? page.at(-1) : undefined
  const filter = filterOf(asked)
  const matching = filter ? page.filter((item) => holds(filter, item)) : page
  const shown = shownOf(table, asked)
  return {
    ...(asked.Select !== 'COUNT' && { Items: matching.map((item) => projected(item, shown)) }),
    Count: matching.length,
    ScannedCount: page.length,
    ...present({ LastEvaluatedKey: last && keyIn(table, asked, last) }),
    ...consumption(asked.ReturnConsumedCapacity, table.name, Math.max(0.5, page.length / 2)),
  }
}

function startOf(table: Table, asked: AskedSearch, found: readonly Item[]): number {
  const { ExclusiveStartKey: key } = asked
  if (!key) return 0
  const wanted = JSON.stringify(keyIn(table, asked, key))
  return found.findIndex((item) => JSON.stringify(keyIn(table, asked, item)) === wanted) + 1
}

/** Of an index: its own key and the table's. */
function keyIn(table: Table, { IndexName }: AskedSearch, item: Item): Item {
  return keyOf([...schemaOf(table, IndexName), ...table.keySchema], item)
}

/** What the request asks for, or what the index holds. */
function shownOf(table: Table, asked: AskedSearch): readonly Path[] | undefined {
  const asking = projectionOf(asked)
  const { keySchema, projection } = indexOf(table, asked.IndexName) ?? {}
  if (asking || !keySchema || (projection?.ProjectionType ?? 'ALL') === 'ALL') return asking
  return [
    ...[...table.keySchema, ...keySchema].map(({ AttributeName }): Path => [AttributeName]),
    ...(projection?.NonKeyAttributes ?? []).map((name): Path => [name]),
  ]
}
