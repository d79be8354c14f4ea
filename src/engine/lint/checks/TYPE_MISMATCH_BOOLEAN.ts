import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachValue } from '../find/each.ts'

export const TYPE_MISMATCH_BOOLEAN = awsCheck({
  code: 'TYPE_MISMATCH_BOOLEAN',
  severity: 'warning',
  title: 'Type mismatch Boolean',
  why: '{near} is only met by true or false.',
  message: '`{}` is neither true nor false.',
  kinds: EVERYWHERE,
  find: eachValue(({ text }, { family, operator, raw }) => {
    const alone = !Array.isArray(raw) || raw.length === 1
    return (
      (family === 'Bool' || family === 'Null') &&
      alone &&
      !text.includes('${') &&
      !/^(true|false)$/i.test(text) && { near: operator }
    )
  }),
})
