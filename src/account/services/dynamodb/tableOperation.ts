// Operations about one table differ in their action and in what they do; the rest of them is here.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, operation, type Operation } from '../../operation.ts'
import type { Permission, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import type { Table } from './state.ts'
import { lookUpTable, noTable, tableArn } from './table.ts'
import { tableTagKeys } from './tags.ts'

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly readOnly: boolean
  readonly of: (input: Input) => string // the table's name or ARN
  readonly missing?: (nameOrArn: string) => never
  readonly context?: (input: Input) => NonNullable<Permission['context']>
  readonly run: (table: Draft<Table>, input: Input, at: At & { readonly draft: Draft<World> }) => Output
}

export function tableOperation<Input, Output>({
  action,
  of,
  missing = noTable,
  context,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    requires(input, { caller, world }) {
      const account = accountOfCaller(caller)
      return [
        {
          action,
          resource: tableArn(account, of(input)),
          context: { ...tableTagKeys(lookUpTable(world, account, of(input))), ...context?.(input) },
        },
      ]
    },
    run(draft, input, at) {
      const table = lookUpTable(draft, at.account, of(input)) ?? missing(of(input))
      return run(table, input, { ...at, draft })
    },
  })
}
