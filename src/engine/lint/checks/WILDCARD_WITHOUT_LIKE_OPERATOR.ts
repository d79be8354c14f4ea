import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey, operatorLike } from '../find/conditionEdits.ts'
import { eachValue } from '../find/each.ts'
import { hasWildcardOutside } from '../find/variables.ts'

export const WILDCARD_WITHOUT_LIKE_OPERATOR = awsCheck({
  code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
  severity: 'warning',
  title: 'Wildcard without like operator',
  why: 'The condition only holds for a value with a star in it.',
  message: '`{}` holds a wildcard, but {near} takes it as a plain character. Use StringLike.',
  kinds: EVERYWHERE,
  find: eachValue(({ text }, test, statement) => {
    if (test.family !== 'String' || test.like || !hasWildcardOutside(text)) return false
    const name = operatorLike(test, test.negated ? 'StringNotLike' : 'StringLike')
    return { near: test.operatorName, fixes: [repair(`Use ${name}`, moveKey(statement, test, name))] }
  }),
})
