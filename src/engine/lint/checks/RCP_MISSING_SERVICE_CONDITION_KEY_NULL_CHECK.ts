import { awsCheck } from '../check.ts'
import { BEHALF_KEYS, missingBeside } from '../find/companions.ts'
import { putCondition } from '../find/conditionEdits.ts'

export const RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK = awsCheck({
  code: 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
  severity: 'warning',
  title: 'RCP missing service condition key null check',
  why: 'Some services call without these keys; the Deny would hit them.',
  message: 'Beside `{}`, ask that aws:SourceAccount be there: Null false.',
  kinds: ['rcp'],
  find: missingBeside(BEHALF_KEYS, ['Null'], ['aws:sourceaccount', 'aws:sourcearn'], 'false', (statement) =>
    putCondition(statement, 'Null', 'aws:SourceAccount', 'false'),
  ),
})
