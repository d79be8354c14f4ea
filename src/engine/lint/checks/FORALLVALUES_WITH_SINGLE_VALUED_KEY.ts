import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'
import { isMultivaluedKey } from '../find/keys.ts'

export const FORALLVALUES_WITH_SINGLE_VALUED_KEY = awsCheck({
  code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
  severity: 'security',
  title: 'ForAllValues with single valued key',
  why: 'ForAllValues is also true when the key is missing, so an Allow reaches further than it seems.',
  message: '`{}` on {near}, which has one value: remove ForAllValues.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachOperator((tests, statement, policy) => {
    const [test] = tests.filter(
      (one) =>
        one.set === 'ForAllValues' &&
        one.family !== 'Null' &&
        one.family !== undefined &&
        isMultivaluedKey(policy, one) === false,
    )
    if (!isAllow(statement) || !test) return false
    const name = test.operatorName.slice('ForAllValues:'.length)
    return { near: test.key, fixes: [repair(`Use ${name}`, moveKey(statement, test, name))] }
  }),
})
