import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'
import { audienceOf, isBuiltIn } from '../find/providers.ts'

export const FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE = awsCheck({
  code: 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
  severity: 'security',
  title: 'ForAnyValue with audience claim type',
  why: 'With a set operator the condition may pass where it should not.',
  message: 'The audience of {near} is one value: remove ForAnyValue from `{}`.',
  kinds: ['trust'],
  find: eachOperator((tests, statement) => {
    const [test] = tests.filter((one) => one.set === 'ForAnyValue' && isBuiltIn(audienceOf(one) ?? ''))
    if (!test) return false
    const name = test.operatorName.slice('ForAnyValue:'.length)
    return { near: audienceOf(test) ?? '', fixes: [repair(`Use ${name}`, moveKey(statement, test, name))] }
  }),
})
