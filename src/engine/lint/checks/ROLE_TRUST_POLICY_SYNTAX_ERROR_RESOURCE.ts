import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'
import { removable } from '../find/repairs.ts'

export const ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE = awsCheck({
  code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
  severity: 'error',
  title: 'Role trust policy syntax error resource',
  why: 'AWS refuses it.',
  message: 'A trust policy has no {}: it is about the role that carries it.',
  kinds: ['trust'],
  find: eachFlaw('FORBIDDEN_ELEMENT', removable('Resource', 'NotResource')),
})
