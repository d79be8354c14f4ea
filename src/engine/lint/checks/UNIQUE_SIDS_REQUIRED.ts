import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'
import { renumber } from '../find/repairs.ts'

export const UNIQUE_SIDS_REQUIRED = awsCheck({
  code: 'UNIQUE_SIDS_REQUIRED',
  severity: 'error',
  title: 'Unique Sids required',
  why: 'AWS refuses the policy.',
  message: 'The Sid `{}` is used twice. Each statement needs a name of its own.',
  kinds: ['identity', 'scp', 'rcp'],
  find: eachFlaw('DUPLICATE_SID', renumber),
})
