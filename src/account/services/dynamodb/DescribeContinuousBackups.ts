import * as z from 'zod/mini'
import { noTableToBackUp } from './backups.ts'
import { table } from './fields.ts'
import { tableOperation } from './tableOperation.ts'
import { recoveryView } from './views.ts'

export const DescribeContinuousBackups = tableOperation({
  input: z.strictObject(table),
  action: 'dynamodb:DescribeContinuousBackups',
  readOnly: true,
  of: ({ TableName }) => TableName,
  missing: noTableToBackUp,
  run: (one, _input, { draft }) => ({ ContinuousBackupsDescription: recoveryView(one, draft.now) }),
})
