import { EVERYWHERE, ownCheck } from '../check.ts'
import { dateOf } from '../find/dates.ts'
import { eachTest } from '../find/each.ts'

export const CONDITION_DATE_IN_PAST = ownCheck({
  code: 'CONDITION_DATE_IN_PAST',
  severity: 'warning',
  title: 'Date already past',
  why: 'The statement no longer applies.',
  message: 'The date of `{}` is past.',
  source: 'https://docs.cedarpolicy.com/policies/validation.html',
  kinds: EVERYWHERE,
  find: eachTest(
    ({ operator, lowerKey, values }, _statement, { now }) =>
      now !== undefined &&
      operator.startsWith('DateLessThan') &&
      lowerKey === 'aws:currenttime' &&
      values.length > 0 &&
      values.every(({ text }) => (dateOf(text) ?? Infinity) < now),
  ),
})
