import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'

export const ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL = awsCheck({
  code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
  severity: 'error',
  title: 'Role trust policy syntax error notprincipal',
  why: 'AWS refuses it: nearly everybody would be trusted.',
  message: 'A trust policy cannot say NotPrincipal. Name those who may assume the role.',
  kinds: ['trust'],
  find: eachFlaw('FORBIDDEN_ELEMENT', ({ args: { key } }) => key === 'NotPrincipal'),
})
