import { awsCheck } from '../check.ts'
import { missingBeside } from '../find/companions.ts'
import { putCondition } from '../find/conditionEdits.ts'

const CALLER_KEYS = ['aws:principalorgid', 'aws:principalorgpaths', 'aws:principalaccount', 'aws:principalarn']

export const RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY = awsCheck({
  code: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
  severity: 'warning',
  title: 'RCP missing related principal condition key',
  why: 'Without it the Deny also hits AWS services that work for you.',
  message: 'Beside `{}`, ask that aws:PrincipalIsAWSService be false.',
  kinds: ['rcp'],
  find: missingBeside(CALLER_KEYS, ['Bool'], ['aws:principalisawsservice'], 'false', (statement) =>
    putCondition(statement, 'BoolIfExists', 'aws:PrincipalIsAWSService', 'false'),
  ),
})
