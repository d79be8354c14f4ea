import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'
import { renumber } from '../find/repairs.ts'

export const UNIQUE_SIDS_RECOMMENDED = awsCheck({
  code: 'UNIQUE_SIDS_RECOMMENDED',
  severity: 'warning',
  title: 'Unique Sids recommended',
  why: 'In a log or a message nobody can tell which statement is meant.',
  message: 'The Sid `{}` is used twice. Give each statement a name of its own.',
  kinds: ['resource', 'trust'],
  find: eachFlaw('DUPLICATE_SID', renumber),
})
