import { awsCheck } from '../check.ts'
import { tagsOfUntagged } from '../find/tags.ts'

export const DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE = awsCheck({
  code: 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'security',
  title: 'Deny with unsupported tag condition key for service',
  why: 'The tag is never there for this action, so the condition is not met and the Deny does not apply.',
  message: '`{near}` does not know `{}`, so it is never denied here. Deny it by its ARN.',
  kinds: ['identity', 'scp', 'rcp'],
  needsCatalog: true,
  find: tagsOfUntagged('Deny'),
})
