import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachTest } from '../find/each.ts'

export const INVALID_CONDITION_MULTIPLE_BOOLEAN = awsCheck({
  code: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
  severity: 'error',
  title: 'Invalid condition multiple Boolean',
  why: 'A key cannot be true and false at once; AWS refuses a list here.',
  message: '`{}` has several values, but {near} takes one: true or false.',
  kinds: EVERYWHERE,
  find: eachTest(
    ({ family, operator, raw }) =>
      (family === 'Bool' || family === 'Null') && Array.isArray(raw) && raw.length > 1 && { near: operator },
  ),
})
