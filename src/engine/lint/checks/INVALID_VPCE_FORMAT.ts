import { awsCheck, EVERYWHERE } from '../check.ts'
import { isOpen } from '../find/arn.ts'
import { eachValue } from '../find/each.ts'

export const INVALID_VPCE_FORMAT = awsCheck({
  code: 'INVALID_VPCE_FORMAT',
  severity: 'error',
  title: 'Invalid vpce format',
  why: 'No request comes through such an endpoint.',
  message: '`{}` is not the ID of a VPC endpoint: that is vpce- and 8 or 17 letters and digits.',
  kinds: EVERYWHERE,
  find: eachValue(
    ({ text }, { family, lowerKey }) =>
      family === 'String' &&
      lowerKey === 'aws:sourcevpce' &&
      !isOpen(text) &&
      !/^vpce-([0-9a-z]{8}|[0-9a-z]{17})$/.test(text),
  ),
})
