// What CloudTrail keeps of a request for items: which table and which key, never a value.
// AWS: DynamoDB Developer Guide, "Logging DynamoDB operations by using AWS CloudTrail", 2026-11.

import type { Recorded } from '../../operation.ts'
import type { World } from '../../types.ts'
import { keyOf } from './items.ts'
import type { AttributeValue, Item } from './state.ts'
import { lookUpTable, tableArn } from './table.ts'

const VALUES = ['Item', 'ExpressionAttributeValues', 'RequestItems', 'TransactItems', 'ClientRequestToken']
const LEGACY = ['Expected', 'AttributeUpdates', 'KeyConditions', 'QueryFilter', 'ScanFilter']
const HIDDEN = new Set([...VALUES, ...LEGACY])

export function recordOf(world: World, input: object, tables: readonly string[]): Recorded {
  const table = 'Item' in input && tables[0] !== undefined && lookUpTable(world, world.home, tables[0])
  const key = table && { Key: keyOf(table.keySchema, input.Item as Item) }
  return {
    requestParameters: Object.fromEntries(
      Object.entries({ ...input, ...key })
        .filter(([name]) => !HIDDEN.has(name))
        .map(([name, value]) => [
          name.charAt(0).toLowerCase() + name.slice(1),
          name === 'Key' || name === 'ExclusiveStartKey' ? plain(value as Item) : (value as unknown),
        ]),
    ),
    resources: tables.map((name) => {
      const ARN = tableArn(world.home, name)
      return { accountId: ARN.split(':')[4] ?? '', type: 'AWS::DynamoDB::Table', ARN }
    }),
    hidesResponse: true,
  }
}

/** A key without the types of its values. */
function plain(key: Item): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(key).map(([name, value]: [string, AttributeValue]) => [name, value.S ?? value.N ?? value.B]),
  )
}
