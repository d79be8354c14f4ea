import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachValue } from '../find/each.ts'

export const TYPE_MISMATCH_NUMBER = awsCheck({
  code: 'TYPE_MISMATCH_NUMBER',
  severity: 'warning',
  title: 'Type mismatch number',
  why: 'AWS cannot compare it.',
  message: '`{}` is no number.',
  kinds: EVERYWHERE,
  find: eachValue(
    ({ text }, { family }) => family === 'Numeric' && !text.includes('${') && !/^[+-]?\d+(\.\d+)?$/.test(text),
  ),
})
