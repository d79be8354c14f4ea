import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'
import { removable } from '../find/repairs.ts'

export const UNSUPPORTED_PRINCIPAL = awsCheck({
  code: 'UNSUPPORTED_PRINCIPAL',
  severity: 'error',
  title: 'Unsupported principal',
  why: 'AWS refuses a Principal in a policy of a user, group or role.',
  message: 'This policy names no principal: it holds for whoever carries it. Remove {}.',
  kinds: ['identity'],
  find: eachFlaw('FORBIDDEN_ELEMENT', removable('Principal', 'NotPrincipal')),
})
