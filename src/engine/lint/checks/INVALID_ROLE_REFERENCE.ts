import { awsCheck } from '../check.ts'
import { eachPrincipal } from '../find/each.ts'

export const INVALID_ROLE_REFERENCE = awsCheck({
  code: 'INVALID_ROLE_REFERENCE',
  severity: 'warning',
  title: 'Invalid role reference',
  why: 'AWS puts the ID in place of the ARN when a role is deleted; a new role of that name is another one.',
  message: '`{}` is the ID of a role that probably no longer exists. Name a role by its ARN.',
  kinds: ['resource', 'trust'],
  find: eachPrincipal(({ type, text }) => type === 'AWS' && text.startsWith('AROA')),
})
