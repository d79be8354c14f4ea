import { awsCheck, BUT_TRUST } from '../check.ts'
import { cutArn } from '../find/arn.ts'
import { eachResource } from '../find/each.ts'

export const MISSING_ARN_FIELD = awsCheck({
  code: 'MISSING_ARN_FIELD',
  severity: 'error',
  title: 'Missing ARN field',
  why: 'Fields that are not used stay empty, but their colons stay.',
  message: '`{}` has too few parts: an ARN is arn:partition:service:region:account:resource.',
  kinds: BUT_TRUST,
  find: eachResource(({ text }) => text.startsWith('arn:') && cutArn(text).length < 6),
})
