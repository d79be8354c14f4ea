import { OPERATORS } from '../../conditions/index.ts'
import { nearestName } from '../../policy/nearest.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { operatorLike, renameOperator } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'

export const INVALID_CONDITION_OPERATOR = awsCheck({
  code: 'INVALID_CONDITION_OPERATOR',
  severity: 'error',
  title: 'Invalid condition operator',
  why: 'AWS refuses a policy with an operator that it does not know.',
  message: '`{}` is no condition operator.',
  kinds: EVERYWHERE,
  find: eachOperator(([test], statement) => {
    if (!test || test.family !== undefined) return false
    const near = nearestName(test.operator, OPERATORS)
    if (near === undefined) return true
    const name = operatorLike(test, near)
    return { near: name, fixes: [repair(`Use ${name}`, renameOperator(statement, test, name))] }
  }),
})
