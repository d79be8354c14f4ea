import { awsCheck } from '../check.ts'
import { eachAction } from '../find/each.ts'

export const SCP_SYNTAX_ERROR_ACTION_WILDCARD = awsCheck({
  code: 'SCP_SYNTAX_ERROR_ACTION_WILDCARD',
  severity: 'error',
  title: 'SCP syntax error action wildcard',
  why: 'Older tools expect a wildcard in a service control policy only as the last character.',
  message:
    'In `{}` the wildcard does not stand at the end. Access Analyzer flags this; AWS Organizations has accepted it since September 2025.',
  kinds: ['scp'],
  find: eachAction(({ text }) => text !== '*' && /[*?]./.test(text)),
})
