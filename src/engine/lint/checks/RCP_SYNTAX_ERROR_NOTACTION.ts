import { awsCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'

export const RCP_SYNTAX_ERROR_NOTACTION = awsCheck({
  code: 'RCP_SYNTAX_ERROR_NOTACTION',
  severity: 'error',
  title: 'RCP syntax error NotAction',
  why: 'AWS refuses it.',
  message: 'A resource control policy cannot say NotAction. List the actions.',
  kinds: ['rcp'],
  find: eachFlaw('FORBIDDEN_ELEMENT', ({ args: { key } }) => key === 'NotAction'),
})
