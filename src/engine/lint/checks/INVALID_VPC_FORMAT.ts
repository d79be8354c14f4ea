import { awsCheck, EVERYWHERE } from '../check.ts'
import { isOpen } from '../find/arn.ts'
import { eachValue } from '../find/each.ts'

export const INVALID_VPC_FORMAT = awsCheck({
  code: 'INVALID_VPC_FORMAT',
  severity: 'error',
  title: 'Invalid vpc format',
  why: 'No request comes from such a VPC.',
  message: '`{}` is not the ID of a VPC: that is vpc- and 8 or 17 letters and digits.',
  kinds: EVERYWHERE,
  find: eachValue(
    ({ text }, { family, lowerKey }) =>
      family === 'String' &&
      lowerKey === 'aws:sourcevpc' &&
      !isOpen(text) &&
      !/^vpc-([0-9a-z]{8}|[0-9a-z]{17})$/.test(text),
  ),
})
