import { RCP_SERVICES } from '../../rcpServices.ts'
import { awsCheck } from '../check.ts'
import { eachAction } from '../find/each.ts'
import { prefixOf } from '../find/keys.ts'

export const RCP_SYNTAX_ERROR_ACTION = awsCheck({
  code: 'RCP_SYNTAX_ERROR_ACTION',
  severity: 'error',
  title: 'RCP syntax error action',
  why: 'Only some services look at resource control policies.',
  message: '`{}` is not an action that a resource control policy reaches.',
  kinds: ['rcp'],
  find: eachAction(
    ({ text, element }, { effect }) =>
      effect === 'Deny' && element === 'Action' && !RCP_SERVICES.has(prefixOf(text).toLowerCase()),
  ),
})
