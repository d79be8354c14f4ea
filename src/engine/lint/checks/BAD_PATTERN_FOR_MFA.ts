import { ownCheck } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachTest, type Verdict } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'
import { isOneOf } from '../find/keys.ts'
import type { Statement, Test } from '../types.ts'

export const BAD_PATTERN_FOR_MFA = ownCheck({
  code: 'BAD_PATTERN_FOR_MFA',
  severity: 'security',
  title: 'MFA check that can be skipped',
  why: 'Requests with long-term access keys do not carry this key at all.',
  message: '`{}` is tested in a way that lets in callers without MFA. {near}.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: ['identity'],
  find: eachTest((test, statement) => {
    const [value] = test.values
    if (test.lowerKey !== 'aws:multifactorauthpresent' || test.operator !== 'Bool' || !value || test.values.length > 1)
      return false
    const truth = isOneOf(value, 'true')
    if (statement.effect === 'Deny')
      return !truth && !test.ifExists && mended(statement, test, 'BoolIfExists', test.raw)
    if (!isAllow(statement) || (truth && !test.ifExists)) return false
    return mended(statement, test, 'Bool', 'true')
  }),
})

function mended(statement: Statement, test: Test, operator: string, value: unknown): Verdict {
  const near = `Use ${operator} with ${String(value)}`
  const edit = test.operatorName === operator ? replace(test.pointer, value) : moveKey(statement, test, operator, value)
  return { near, fixes: [repair(near, edit)] }
}
