import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'
import { removable } from '../find/repairs.ts'

export const SCP_SYNTAX_ERROR_PRINCIPAL = awsCheck({
  code: 'SCP_SYNTAX_ERROR_PRINCIPAL',
  severity: 'error',
  title: 'SCP syntax error principal',
  why: 'AWS refuses a service control policy with a principal.',
  message:
    'A service control policy names no principal: it holds for everybody in the account. Use aws:PrincipalArn in a Condition.',
  kinds: ['scp'],
  find: eachFlaw('FORBIDDEN_ELEMENT', removable('Principal', 'NotPrincipal')),
})
