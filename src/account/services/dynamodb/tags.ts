// Tags of tables. AWS: DynamoDB Developer Guide, "Adding tags and labels to resources", 2026-11.

import { fail } from '../../operation.ts'
import type { Permission } from '../../types.ts'
import type { Table } from './state.ts'

const MOST = 50 // on one table

interface Tag {
  readonly Key: string
  readonly Value: string
}

/** aws:ResourceTag of a table that is there. */
export function tableTagKeys(table: Pick<Table, 'tags'> | undefined): NonNullable<Permission['context']> {
  return Object.fromEntries(Object.entries(table?.tags ?? {}).map(([key, value]) => [`aws:ResourceTag/${key}`, value]))
}

/** What a table carries once these are added. */
export function tagsFrom(added: readonly Tag[] = [], old: Table['tags'] = {}): Record<string, string> {
  if (added.some(({ Key }) => /^aws:/i.test(Key)))
    fail('ValidationException', 'One or more parameter values were invalid: Tag keys must not begin with aws:')
  const tags = { ...old, ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) }
  if (Object.keys(tags).length > MOST)
    fail('ValidationException', `One or more parameter values were invalid: Too many tags, at most ${MOST} are allowed`)
  return tags
}
