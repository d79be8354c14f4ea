// Operations about the items of one table differ in what they touch and in what they do; the rest of them is here.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, operation, type Operation } from '../../operation.ts'
import type { World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { itemContext, type Touched } from './conditionKeys.ts'
import { recordOf } from './record.ts'
import { refuseLegacy } from './read.ts'
import type { Table } from './state.ts'
import { findTable, indexArn, lookUpTable, tableArn } from './table.ts'

interface AboutItems {
  readonly TableName: string
  readonly IndexName?: string | undefined
  readonly ReturnValues?: string | undefined
  readonly ReturnConsumedCapacity?: string | undefined
}

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly readOnly: boolean
  readonly touched: (input: Input, table: Table | undefined) => Omit<Touched, 'table'>
  readonly run: (table: Draft<Table>, input: Input, at: At & { readonly draft: Draft<World> }) => Output
}

export function itemOperation<Input extends AboutItems, Output>({
  action,
  touched,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    category: 'Data',
    requires(input, { caller, world }) {
      refuseLegacy(input)
      const account = accountOfCaller(caller)
      const { TableName, IndexName, ReturnValues, ReturnConsumedCapacity } = input
      const table = lookUpTable(world, account, TableName)
      return [
        {
          action,
          resource: IndexName === undefined ? tableArn(account, TableName) : indexArn(account, TableName, IndexName),
          context: itemContext({ table, ReturnValues, ReturnConsumedCapacity, ...touched(input, table) }),
        },
      ]
    },
    run: (draft, input, at) => run(findTable(draft, at.account, input.TableName), input, { ...at, draft }),
    record: (input, { world }) => recordOf(world, input, [input.TableName]),
  })
}
