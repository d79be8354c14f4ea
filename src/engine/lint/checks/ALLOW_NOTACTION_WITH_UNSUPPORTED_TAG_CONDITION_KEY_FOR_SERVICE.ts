import { awsCheck } from '../check.ts'
import { tagsOfTheRest } from '../find/tags.ts'

export const ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE = awsCheck({
  code: 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'suggestion',
  title: 'Allow NotAction with unsupported tag condition key for service',
  why: 'Where the tag is never there, the condition is never met.',
  message: 'NotAction takes in actions that do not know `{}`. They are never allowed here.',
  kinds: ['identity', 'scp'],
  find: tagsOfTheRest('Allow'),
})
