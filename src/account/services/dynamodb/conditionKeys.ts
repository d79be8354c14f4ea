// What a request says of the items and attributes that it touches.
// AWS: DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control", 2026-11.

import { own } from '../../own.ts'
import { present } from '../../present.ts'
import type { Permission } from '../../types.ts'
import { type Condition, attributesIn } from './expressions/condition.ts'
import type { Path } from './expressions/operands.ts'
import type { Item, KeyElement } from './state.ts'
import { tableTagKeys } from './tags.ts'

type Context = NonNullable<Permission['context']>

export interface Touched {
  readonly table:
    | { readonly keySchema: readonly KeyElement[]; readonly tags: Readonly<Record<string, string>> }
    | undefined
  readonly keys?: readonly Item[] // whole items will do
  readonly attributes?: readonly string[] // those named by the request; absent: none is named
  readonly select?: string // reads alone
  readonly enclosing?: string // the transaction's operation
  readonly ReturnValues?: string | undefined
  readonly ReturnConsumedCapacity?: string | undefined
}

export function itemContext({ table, keys = [], attributes = [], ...touched }: Touched): Context {
  const hash = table?.keySchema[0]?.AttributeName
  const leading = keys.flatMap((key) => {
    const value = hash === undefined ? undefined : own(key, hash)
    const text = value?.S ?? value?.N ?? value?.B
    return text === undefined ? [] : [text]
  })
  return {
    ...tableTagKeys(table),
    ...present({
      'dynamodb:LeadingKeys': leading.length > 0 ? [...new Set(leading)] : undefined,
      'dynamodb:Attributes': attributes.length > 0 ? [...new Set(attributes)] : undefined,
      'dynamodb:Select': touched.select,
      'dynamodb:EnclosingOperation': touched.enclosing,
      'dynamodb:ReturnValues': touched.ReturnValues,
      'dynamodb:ReturnConsumedCapacity': touched.ReturnConsumedCapacity,
    }),
  }
}

/** Select, as a request says it or means it. */
export function selectOf(
  { Select, IndexName }: { readonly Select?: string | undefined; readonly IndexName?: string | undefined },
  projection: readonly Path[] | undefined,
): string {
  if (Select !== undefined) return Select
  if (projection) return 'SPECIFIC_ATTRIBUTES'
  return IndexName === undefined ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES'
}

export function namedIn(projection: readonly Path[] = [], ...conditions: readonly (Condition | undefined)[]) {
  return [
    ...projection.map(([attribute]) => attribute),
    ...conditions.flatMap((condition) => (condition ? attributesIn(condition) : [])),
  ]
}
