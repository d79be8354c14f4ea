import { awsCheck } from '../check.ts'
import { eachPrincipal } from '../find/each.ts'

export const INVALID_USER_REFERENCE = awsCheck({
  code: 'INVALID_USER_REFERENCE',
  severity: 'warning',
  title: 'Invalid user reference',
  why: 'AWS puts the ID in place of the ARN when a user is deleted; a new user of that name is another one.',
  message: '`{}` is the ID of a user that probably no longer exists. Name a user by its ARN.',
  kinds: ['resource', 'trust'],
  find: eachPrincipal(({ type, text }) => type === 'AWS' && text.startsWith('AIDA')),
})
