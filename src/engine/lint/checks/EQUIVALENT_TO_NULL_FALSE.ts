import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachKey } from '../find/each.ts'
import { isLikeStar } from '../find/values.ts'
import { isTooWide, WILDCARD } from '../find/wide.ts'

export const EQUIVALENT_TO_NULL_FALSE = awsCheck({
  code: 'EQUIVALENT_TO_NULL_FALSE',
  severity: 'suggestion',
  title: 'Equivalent to null false',
  why: 'It is easily taken for a check of the value.',
  message: 'A star for `{}` only asks that the key be there. Null false says so.',
  kinds: EVERYWHERE,
  find: eachKey(
    (test, statement) =>
      isLikeStar(test) &&
      !test.negated &&
      !test.ifExists &&
      test.set !== 'ForAllValues' &&
      !test.values.some(({ text }) => isTooWide(test, text, WILDCARD, true)) && {
        fixes: [repair('Use Null', moveKey(statement, test, 'Null', 'false'))],
      },
  ),
})
