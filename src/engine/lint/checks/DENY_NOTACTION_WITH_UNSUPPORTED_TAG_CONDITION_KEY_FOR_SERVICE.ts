import { awsCheck } from '../check.ts'
import { tagsOfTheRest } from '../find/tags.ts'

export const DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE = awsCheck({
  code: 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'security',
  title: 'Deny NotAction with unsupported tag condition key for service',
  why: 'Where the tag is never there, the Deny does not apply.',
  message: 'NotAction takes in actions that do not know `{}`. They are never denied here.',
  kinds: ['identity', 'scp'],
  find: tagsOfTheRest('Deny'),
})
