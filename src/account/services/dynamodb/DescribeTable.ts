import * as z from 'zod/mini'
import { table } from './fields.ts'
import { noNamedTable } from './table.ts'
import { tableOperation } from './tableOperation.ts'
import { tableView } from './views.ts'

export const DescribeTable = tableOperation({
  input: z.strictObject(table),
  action: 'dynamodb:DescribeTable',
  readOnly: true,
  of: ({ TableName }) => TableName,
  missing: noNamedTable,
  run: (one, _input, { account }) => ({ Table: tableView(account, one) }),
})
