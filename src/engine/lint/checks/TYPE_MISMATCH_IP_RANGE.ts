import { awsCheck, EVERYWHERE } from '../check.ts'
import { rangeOf } from '../find/addresses.ts'
import { eachValue } from '../find/each.ts'

export const TYPE_MISMATCH_IP_RANGE = awsCheck({
  code: 'TYPE_MISMATCH_IP_RANGE',
  severity: 'error',
  title: 'Type mismatch IP range',
  why: 'AWS refuses the value.',
  message: '`{}` is neither an IP address nor a range such as 203.0.113.0/24.',
  kinds: EVERYWHERE,
  find: eachValue(({ text }, { family }) => family === 'IP' && !text.includes('${') && !rangeOf(text)),
})
