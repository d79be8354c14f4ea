import { ownCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachKey } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'
import { isOneOf } from '../find/keys.ts'

export const NEGATED_CONDITION_IN_ALLOW = ownCheck({
  code: 'NEGATED_CONDITION_IN_ALLOW',
  severity: 'warning',
  title: 'Negated condition in Allow',
  why: 'Then the Allow reaches requests that were not thought of.',
  message: 'A negated test of `{}` is also met when the key is missing. Add Null false, or say what it must be.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
  kinds: ['identity', 'resource'],
  find: eachKey((test, statement) => {
    if (!isAllow(statement) || !test.negated || test.family === undefined) return false
    const ensured = statement.conditions.some(
      ({ operator, lowerKey, values }) =>
        operator === 'Null' && lowerKey === test.lowerKey && values.every((value) => isOneOf(value, 'false')),
    )
    return !ensured && { fixes: [repair('Add Null false', putCondition(statement, 'Null', test.key, 'false'))] }
  }),
})
