import { awsCheck, EVERYWHERE } from '../check.ts'
import { safeRepair } from '../edits.ts'
import { removeKey } from '../find/conditionEdits.ts'
import { eachKey } from '../find/each.ts'
import { isLikeStar } from '../find/values.ts'

export const REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION = awsCheck({
  code: 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION',
  severity: 'suggestion',
  title: 'Redundant key due to wildcard in condition',
  why: 'It is easily taken for a check of the value.',
  message: 'A star for `{}` is always met here. Delete the key.',
  kinds: EVERYWHERE,
  find: eachKey(
    (test, statement) =>
      isLikeStar(test) &&
      !test.negated &&
      (test.ifExists || test.set === 'ForAllValues') && {
        fixes: [safeRepair('Delete the key', removeKey(statement, test))],
      },
  ),
})
