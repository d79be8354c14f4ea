import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'
import { audienceOf, isBuiltIn } from '../find/providers.ts'

export const CONFIRM_AUDIENCE_CLAIM_TYPE = awsCheck({
  code: 'CONFIRM_AUDIENCE_CLAIM_TYPE',
  severity: 'suggestion',
  title: 'Confirm audience claim type',
  why: 'With a set operator the condition may pass where it should not.',
  message: 'If {near} sends one audience, `{}` needs no set operator.',
  kinds: ['trust'],
  find: eachOperator((tests, statement) => {
    const [test] = tests.filter(
      (one) => one.set && /[./]/.test(audienceOf(one) ?? '') && !isBuiltIn(audienceOf(one) ?? ''),
    )
    if (!test?.set) return false
    const name = test.operatorName.slice(test.set.length + 1)
    return { near: audienceOf(test) ?? '', fixes: [repair(`Use ${name}`, moveKey(statement, test, name))] }
  }),
})
