import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { itemContext, namedIn, selectOf } from './conditionKeys.ts'
import { consumed, item, names, table } from './fields.ts'
import { checkKey, getItem } from './items.ts'
import { projected, projectionOf } from './read.ts'
import { recordOf } from './record.ts'
import { findTable, lookUpTable, tableArn } from './table.ts'

export const TransactGetItems = operation({
  input: z.strictObject({
    TransactItems: z
      .array(
        z.strictObject({
          Get: z.strictObject({ Key: item, ...table, ProjectionExpression: z.optional(z.string()), ...names }),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
    ...consumed,
  }),
  readOnly: true,
  category: 'Data',
  requires({ TransactItems, ReturnConsumedCapacity }, { caller, world }) {
    const account = accountOfCaller(caller)
    return TransactItems.map(({ Get }) => {
      const projection = projectionOf(Get)
      return {
        action: 'dynamodb:GetItem',
        resource: tableArn(account, Get.TableName),
        context: itemContext({
          table: lookUpTable(world, account, Get.TableName),
          keys: [Get.Key],
          attributes: namedIn(projection),
          select: selectOf({}, projection),
          enclosing: 'TransactGetItems',
          ReturnConsumedCapacity,
        }),
      }
    })
  },
  run: (draft, { TransactItems }, { account }) => ({
    Responses: TransactItems.map(({ Get }) => {
      const one = findTable(draft, account, Get.TableName)
      checkKey(one, Get.Key)
      const found = getItem(one, Get.Key)
      return found ? { Item: projected(found, projectionOf(Get)) } : {}
    }),
  }),
  record: (input, { world }) =>
    recordOf(world, input, [...new Set(input.TransactItems.map(({ Get }) => Get.TableName))]),
})
