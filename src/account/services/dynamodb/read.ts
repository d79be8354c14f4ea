// What a read shows of an item. AWS: DynamoDB Developer Guide, "Using projection expressions", 2026-11.

import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { type Path, type Placeholders, readProjection, valueAt } from './expressions/operands.ts'
import { reader } from './expressions/tokens.ts'
import type { AttributeValue, Item } from './state.ts'

interface AskedRead extends Placeholders {
  readonly ProjectionExpression?: string | undefined
  readonly AttributesToGet?: readonly string[] | undefined
}

/** undefined: the whole item. */
export function projectionOf(asked: AskedRead): readonly Path[] | undefined {
  const { ProjectionExpression: text, AttributesToGet: names } = asked
  if (text !== undefined && names)
    fail(
      'ValidationException',
      'Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}',
    )
  if (text === undefined) return names?.map((name) => [name])
  return readProjection(reader(text, 'ProjectionExpression'), 'ProjectionExpression', asked)
}

export function projected(item: Item, paths: readonly Path[] | undefined): Item {
  if (!paths) return item
  const shown = new Map<string, AttributeValue>()
  for (const path of paths) {
    const value = valueAt(item, path)
    if (value) shown.set(path[0], nested(shown.get(path[0]), path.slice(1), value))
  }
  return Object.fromEntries(shown)
}

/** A part of a map or list comes inside of what holds it. */
function nested(
  beside: AttributeValue | undefined,
  [part, ...deeper]: readonly (string | number)[],
  value: AttributeValue,
): AttributeValue {
  if (part === undefined) return value
  if (typeof part === 'number') return { L: [...(beside?.L ?? []), nested(undefined, deeper, value)] }
  return { M: { ...beside?.M, [part]: nested(beside?.M?.[part], deeper, value) } }
}

/** SIMPLIFIED: every item costs one unit. */
export function consumption(asked: string | undefined, table: string, units: number) {
  return present({
    ConsumedCapacity: asked === undefined || asked === 'NONE' ? undefined : { TableName: table, CapacityUnits: units },
  })
}

const LEGACY = ['Expected', 'AttributeUpdates', 'KeyConditions', 'QueryFilter', 'ScanFilter', 'ConditionalOperator']

/**
 * SIMPLIFIED: AWS still takes the parameters from before there were expressions. AWS: DynamoDB Developer Guide, "Legacy
 * DynamoDB conditional parameters", 2026-11.
 */
export function refuseLegacy(input: object): void {
  const [used] = LEGACY.filter((name) => name in input)
  if (used !== undefined)
    fail('ValidationException', `${used} is a legacy parameter that is not taken here; use an expression instead`)
}
