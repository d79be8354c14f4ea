import { awsCheck, EVERYWHERE } from '../check.ts'
import { dateOf } from '../find/dates.ts'
import { eachValue } from '../find/each.ts'

export const TYPE_MISMATCH_DATE = awsCheck({
  code: 'TYPE_MISMATCH_DATE',
  severity: 'warning',
  title: 'Type mismatch date',
  why: 'AWS cannot compare it.',
  message: '`{}` is no date. Write it as 2027-01-31T00:00:00Z.',
  kinds: EVERYWHERE,
  find: eachValue(
    ({ text }, { family }) =>
      family === 'Date' && !text.includes('${') && !/^-?\d+$/.test(text) && dateOf(text) === undefined,
  ),
})
