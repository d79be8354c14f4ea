import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey } from '../find/conditionEdits.ts'
import { eachTest } from '../find/each.ts'
import { isEmptyList } from '../find/values.ts'

export const EMPTY_ARRAY_CONDITION_FORALLVALUES = awsCheck({
  code: 'EMPTY_ARRAY_CONDITION_FORALLVALUES',
  severity: 'suggestion',
  title: 'Empty array condition ForAllValues',
  why: 'With an empty list ForAllValues is met only when the key is missing.',
  message: '`{}` has no values. If the key is to be absent, say so with Null.',
  kinds: EVERYWHERE,
  find: eachTest(
    (test, statement) =>
      isEmptyList(test) &&
      test.set === 'ForAllValues' && { fixes: [repair('Use Null', moveKey(statement, test, 'Null', 'true'))] },
  ),
})
