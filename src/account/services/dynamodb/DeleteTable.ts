import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { table } from './fields.ts'
import { noNamedTable } from './table.ts'
import { tableOperation } from './tableOperation.ts'
import { tableView } from './views.ts'

/** With all that is in it; backups stay. */
export const DeleteTable = tableOperation({
  input: z.strictObject(table),
  action: 'dynamodb:DeleteTable',
  readOnly: false,
  of: ({ TableName }) => TableName,
  missing: noNamedTable,
  run(one, _input, { draft, account }) {
    if (one.deletionProtection)
      fail(
        'ValidationException',
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      )
    const TableDescription = tableView(account, one, 'DELETING')
    delete draft.accounts[account]?.dynamodb?.tables[one.name]
    return { TableDescription }
  },
})
