import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { removeKey } from '../find/conditionEdits.ts'
import { eachTest } from '../find/each.ts'
import { isEmptyList } from '../find/values.ts'

export const EMPTY_ARRAY_CONDITION = awsCheck({
  code: 'EMPTY_ARRAY_CONDITION',
  severity: 'suggestion',
  title: 'Empty array condition',
  why: 'With an empty list the condition is never met.',
  message: '`{}` has no values. Give one, or delete the key.',
  kinds: EVERYWHERE,
  find: eachTest(
    (test, statement) =>
      isEmptyList(test) &&
      !test.set &&
      !test.ifExists && { fixes: [repair('Delete the key', removeKey(statement, test))] },
  ),
})
