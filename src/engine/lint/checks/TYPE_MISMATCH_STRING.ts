import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachValue } from '../find/each.ts'

export const TYPE_MISMATCH_STRING = awsCheck({
  code: 'TYPE_MISMATCH_STRING',
  severity: 'warning',
  title: 'Type mismatch string',
  why: 'BinaryEquals compares bytes, which are written in base64.',
  message: '`{}` is not base64.',
  kinds: EVERYWHERE,
  find: eachValue(
    ({ text }, { family }) =>
      family === 'Binary' &&
      !text.includes('${') &&
      !/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  ),
})
