import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { itemContext, namedIn, selectOf } from './conditionKeys.ts'
import { consumed, item, read, tableName } from './fields.ts'
import { checkKey, getItem } from './items.ts'
import { consumption, projected, projectionOf } from './read.ts'
import { recordOf } from './record.ts'
import { findTable, lookUpTable, tableArn } from './table.ts'

export const BatchGetItem = operation({
  input: z.strictObject({
    RequestItems: z.record(
      tableName,
      z.strictObject({ Keys: z.array(item).check(z.minLength(1), z.maxLength(100)), ...read }),
    ),
    ...consumed,
  }),
  readOnly: true,
  category: 'Data',
  requires({ RequestItems, ReturnConsumedCapacity }, { caller, world }) {
    const account = accountOfCaller(caller)
    return Object.entries(RequestItems).map(([name, asked]) => {
      const projection = projectionOf(asked)
      return {
        action: 'dynamodb:BatchGetItem',
        resource: tableArn(account, name),
        context: itemContext({
          table: lookUpTable(world, account, name),
          keys: asked.Keys,
          attributes: namedIn(projection),
          select: selectOf({}, projection),
          ReturnConsumedCapacity,
        }),
      }
    })
  },
  run(draft, { RequestItems, ReturnConsumedCapacity }, { account }) {
    const asked = Object.entries(RequestItems).map(([name, one]) => {
      const table = findTable(draft, account, name)
      const projection = projectionOf(one)
      const items = one.Keys.flatMap((key) => {
        checkKey(table, key)
        const found = getItem(table, key)
        return found ? [projected(found, projection)] : []
      })
      return { name, items, ...consumption(ReturnConsumedCapacity, table.name, one.Keys.length / 2) }
    })
    const capacity = asked.flatMap(({ ConsumedCapacity }) => ConsumedCapacity ?? [])
    return {
      Responses: Object.fromEntries(asked.map(({ name, items }) => [name, items])),
      UnprocessedKeys: {},
      ...(capacity.length > 0 && { ConsumedCapacity: capacity }),
    }
  },
  record: (input, { world }) => recordOf(world, input, Object.keys(input.RequestItems)),
})
