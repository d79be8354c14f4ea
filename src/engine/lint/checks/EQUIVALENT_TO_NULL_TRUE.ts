import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachKey } from '../find/each.ts'
import { isLikeStar } from '../find/values.ts'

export const EQUIVALENT_TO_NULL_TRUE = awsCheck({
  code: 'EQUIVALENT_TO_NULL_TRUE',
  severity: 'suggestion',
  title: 'Equivalent to null true',
  why: 'It is easily taken for a check of the value.',
  message: 'Not a star for `{}` only asks that the key be missing. Null true says so.',
  kinds: EVERYWHERE,
  find: eachKey(
    (test, statement) =>
      isLikeStar(test) &&
      test.negated &&
      test.set !== 'ForAnyValue' && { fixes: [repair('Use Null', moveKey(statement, test, 'Null', 'true'))] },
  ),
})
