import { awsCheck } from '../check.ts'
import { BEHALF_KEYS, missingBeside } from '../find/companions.ts'
import { putCondition } from '../find/conditionEdits.ts'

export const RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY = awsCheck({
  code: 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
  severity: 'warning',
  title: 'RCP missing related service principal condition key',
  why: 'Without it the Deny also hits your own users and roles.',
  message: 'Beside `{}`, ask that aws:PrincipalIsAWSService be true.',
  kinds: ['rcp'],
  find: missingBeside(BEHALF_KEYS, ['Bool'], ['aws:principalisawsservice'], 'true', (statement) =>
    putCondition(statement, 'BoolIfExists', 'aws:PrincipalIsAWSService', 'true'),
  ),
})
