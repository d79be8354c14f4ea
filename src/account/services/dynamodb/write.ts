// One write to one item, alone or in a batch or transaction.
// AWS: DynamoDB API Reference, PutItem, UpdateItem, DeleteItem, TransactWriteItems, 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { attributesIn, type Condition, parseCondition } from './expressions/condition.ts'
import { holds } from './expressions/holds.ts'
import type { Placeholders } from './expressions/operands.ts'
import { type Change, changed, parseUpdate } from './expressions/update.ts'
import { checkItem, checkKey, getItem, keyOf, setItem } from './items.ts'
import type { Item, Table } from './state.ts'

export interface AskedWrite extends Placeholders {
  readonly Item?: Item | undefined
  readonly Key?: Item | undefined
  readonly UpdateExpression?: string | undefined
  readonly ConditionExpression?: string | undefined
}

export interface Write {
  readonly kind: 'put' | 'update' | 'delete' | 'check'
  readonly key: Item // of a put: the whole item
  readonly changes: readonly Change[]
  readonly condition: Condition | undefined
}

export function writeOf(kind: Write['kind'], asked: AskedWrite): Write {
  const { Item: item, Key: key = {}, UpdateExpression: update, ConditionExpression: condition } = asked
  return {
    kind,
    key: item ?? key,
    changes: update === undefined ? [] : parseUpdate(update, asked),
    condition: condition === undefined ? undefined : parseCondition(condition, 'ConditionExpression', asked),
  }
}

/** The attributes that a write names. */
export function attributesOf({ key, changes, condition }: Write): readonly string[] {
  return [
    ...Object.keys(key),
    ...changes.map(({ path: [attribute] }) => attribute),
    ...(condition ? attributesIn(condition) : []),
  ]
}

/** The item before and after. */
export interface Written {
  readonly old: Item | undefined
  readonly now: Item | undefined
}

/** undefined when the condition does not hold; then nothing is written. */
export function apply(table: Draft<Table>, { kind, key: named, changes, condition }: Write): Written | undefined {
  if (kind === 'put') checkItem(table, named)
  else checkKey(table, named)
  const key = keyOf(table.keySchema, named)
  const old = getItem(table, key)
  if (condition && !holds(condition, old)) return undefined
  if (kind === 'check') return { old, now: old }
  const now = kind === 'put' ? named : kind === 'delete' ? undefined : updated(table, old ?? key, changes)
  setItem(table, key, now)
  return { old, now }
}

function updated(table: Table, item: Item, changes: readonly Change[]): Item {
  const key = changes.find(({ path }) => table.keySchema.some(({ AttributeName }) => AttributeName === path[0]))
  if (key)
    fail(
      'ValidationException',
      `One or more parameter values were invalid: Cannot update attribute ${key.path[0]}. This attribute is part of the key`,
    )
  const after = changed(item, changes)
  checkItem(table, after)
  return after
}

/** What ReturnValues shows of a write. */
export function attributesShown(
  asked: string | undefined,
  { old, now }: Written,
  changes: readonly Change[],
): { Attributes?: Item } {
  const [which, when] = (asked ?? 'NONE').split('_')
  const item = when === 'OLD' ? old : when === 'NEW' ? now : undefined
  if (!item) return {}
  if (which === 'ALL') return { Attributes: item }
  const touched = new Set<string>(changes.map(({ path: [attribute] }) => attribute))
  return { Attributes: Object.fromEntries(Object.entries(item).filter(([name]) => touched.has(name))) }
}
