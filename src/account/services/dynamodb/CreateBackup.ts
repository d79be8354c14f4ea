import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { noTableToBackUp } from './backups.ts'
import { name, table } from './fields.ts'
import { tableArn } from './table.ts'
import { tableOperation } from './tableOperation.ts'
import { backupView } from './views.ts'

export const CreateBackup = tableOperation({
  input: z.strictObject({ ...table, BackupName: name }),
  action: 'dynamodb:CreateBackup',
  readOnly: false,
  of: ({ TableName }) => TableName,
  missing: noTableToBackUp,
  run(one, { BackupName }, { draft, account }) {
    const id = `0${draft.now}-${letters(draft.serial++, 8, HEX)}`
    const arn = `${tableArn(account, one.name)}/backup/${id}`
    const backup = {
      arn,
      name: BackupName,
      created: draft.now,
      tableName: one.name,
      tableId: one.id,
      items: { ...one.items },
    }
    const home = draft.accounts[account]?.dynamodb
    if (home) home.backups[arn] = backup
    return { BackupDetails: backupView(backup) }
  },
})
