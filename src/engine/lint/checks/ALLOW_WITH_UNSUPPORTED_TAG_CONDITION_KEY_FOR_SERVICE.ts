import { awsCheck } from '../check.ts'
import { tagsOfUntagged } from '../find/tags.ts'

export const ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE = awsCheck({
  code: 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'suggestion',
  title: 'Allow with unsupported tag condition key for service',
  why: 'The tag is never there for this action, so the condition is never met.',
  message: '`{near}` does not know `{}`, so it is never allowed here. Allow it by its ARN.',
  kinds: ['identity', 'scp'],
  needsCatalog: true,
  find: tagsOfUntagged('Allow'),
})
