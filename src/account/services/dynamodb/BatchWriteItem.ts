import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { itemContext } from './conditionKeys.ts'
import { consumed, item, metrics, tableName } from './fields.ts'
import { consumption } from './read.ts'
import { recordOf } from './record.ts'
import type { Item } from './state.ts'
import { findTable, lookUpTable, tableArn } from './table.ts'
import { apply, attributesOf, type Write, writeOf } from './write.ts'

const MOST = 25 // requests in a batch

/** SIMPLIFIED: each write is done at once; none is left over. */
export const BatchWriteItem = operation({
  input: z.strictObject({
    RequestItems: z.record(
      tableName,
      z
        .array(
          z.strictObject({
            PutRequest: z.optional(z.strictObject({ Item: item })),
            DeleteRequest: z.optional(z.strictObject({ Key: item })),
          }),
        )
        .check(z.minLength(1), z.maxLength(MOST)),
    ),
    ...consumed,
    ...metrics,
  }),
  readOnly: false,
  category: 'Data',
  requires({ RequestItems, ReturnConsumedCapacity }, { caller, world }) {
    const account = accountOfCaller(caller)
    return Object.entries(RequestItems).map(([name, requests]) => {
      const writes = requests.map(writeIn)
      return {
        action: 'dynamodb:BatchWriteItem',
        resource: tableArn(account, name),
        context: itemContext({
          table: lookUpTable(world, account, name),
          keys: writes.map(({ key }) => key),
          attributes: writes.flatMap(attributesOf),
          ReturnConsumedCapacity,
        }),
      }
    })
  },
  run(draft, { RequestItems, ReturnConsumedCapacity }, { account }) {
    if (Object.values(RequestItems).flat().length > MOST)
      fail('ValidationException', 'Too many items requested for the BatchWriteItem call')
    const capacity = Object.entries(RequestItems).flatMap(([name, requests]) => {
      const table = findTable(draft, account, name)
      for (const request of requests) apply(table, writeIn(request))
      return consumption(ReturnConsumedCapacity, table.name, requests.length).ConsumedCapacity ?? []
    })
    return { UnprocessedItems: {}, ...(capacity.length > 0 && { ConsumedCapacity: capacity }) }
  },
  record: (input, { world }) => recordOf(world, input, Object.keys(input.RequestItems)),
})

interface Request {
  readonly PutRequest?: { readonly Item: Item } | undefined
  readonly DeleteRequest?: { readonly Key: Item } | undefined
}

function writeIn({ PutRequest, DeleteRequest }: Request): Write {
  if (PutRequest && !DeleteRequest) return writeOf('put', PutRequest)
  if (DeleteRequest && !PutRequest) return writeOf('delete', DeleteRequest)
  return fail(
    'ValidationException',
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
  )
}
