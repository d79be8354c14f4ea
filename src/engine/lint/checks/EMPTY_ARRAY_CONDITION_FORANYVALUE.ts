import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachTest } from '../find/each.ts'
import { isEmptyList } from '../find/values.ts'

export const EMPTY_ARRAY_CONDITION_FORANYVALUE = awsCheck({
  code: 'EMPTY_ARRAY_CONDITION_FORANYVALUE',
  severity: 'suggestion',
  title: 'Empty array condition ForAnyValue',
  why: 'With an empty list ForAnyValue is never met.',
  message: '`{}` has no values. Give at least one.',
  kinds: EVERYWHERE,
  find: eachTest((test) => isEmptyList(test) && test.set === 'ForAnyValue'),
})
