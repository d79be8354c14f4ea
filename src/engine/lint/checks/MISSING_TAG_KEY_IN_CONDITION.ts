import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachKey } from '../find/each.ts'
import { lacksTagName } from '../find/keys.ts'

export const MISSING_TAG_KEY_IN_CONDITION = awsCheck({
  code: 'MISSING_TAG_KEY_IN_CONDITION',
  severity: 'error',
  title: 'Missing tag key in condition',
  why: 'Without a name there is no tag to compare.',
  message: '`{}` does not say which tag: add a slash and its name, as in aws:ResourceTag/team.',
  kinds: EVERYWHERE,
  find: eachKey((test) => lacksTagName(test)),
})
