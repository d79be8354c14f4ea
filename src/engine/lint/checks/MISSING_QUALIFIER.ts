import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'
import { isMultivaluedKey } from '../find/keys.ts'

export const MISSING_QUALIFIER = awsCheck({
  code: 'MISSING_QUALIFIER',
  severity: 'error',
  title: 'Missing qualifier',
  why: 'Without it AWS does not know whether all values must fit or one is enough.',
  message: 'A request may hold several values of `{near}`. Put ForAllValues: or ForAnyValue: before the operator.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachOperator((tests, statement, policy) => {
    const [test] = tests.filter(
      (one) => one.family !== undefined && one.family !== 'Null' && !one.set && isMultivaluedKey(policy, one) === true,
    )
    if (!test) return false
    const names = ['ForAllValues', 'ForAnyValue'].map((set) => `${set}:${test.operatorName}`)
    return { near: test.key, fixes: names.map((name) => repair(`Use ${name}`, moveKey(statement, test, name))) }
  }),
})
