import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { changedTable } from './fields.ts'
import { checkKeys, indexFrom, invalid, settingsFrom } from './settings.ts'
import { noNamedTable } from './table.ts'
import { tableOperation } from './tableOperation.ts'
import { tableView } from './views.ts'

export const UpdateTable = tableOperation({
  input: z.strictObject(changedTable),
  action: 'dynamodb:UpdateTable',
  readOnly: false,
  of: ({ TableName }) => TableName,
  missing: noNamedTable,
  run(one, input, { draft, account }) {
    if (input.ReplicaUpdates ?? input.GlobalTableWitnessUpdates)
      invalid('This table can not have replicas: there is one Region here')
    const { AttributeDefinitions: attributes = one.attributes, GlobalSecondaryIndexUpdates: updates = [] } = input
    const gone = new Set(updates.flatMap(({ Delete }) => (Delete ? [Delete.IndexName] : [])))
    const indexes = [
      ...one.indexes.filter(({ name }) => !gone.has(name)),
      ...updates.flatMap(({ Create }) => (Create ? [indexFrom('global', Create)] : [])),
    ]
    if (updates.length > 0) checkKeys(attributes, [one.keySchema, ...indexes.map(({ keySchema }) => keySchema)])
    const { capacity: _capacity, stream: _stream, encryption: _encryption, ...kept } = one
    const changed = castDraft({ ...kept, attributes, indexes, ...settingsFrom(input, one, draft.now) })
    const tables = draft.accounts[account]?.dynamodb?.tables
    if (tables) tables[one.name] = changed
    return { TableDescription: tableView(account, changed) }
  },
})
