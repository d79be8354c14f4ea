import { awsCheck } from '../check.ts'
import { eachKey } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'

export const UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL = awsCheck({
  code: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
  severity: 'error',
  title: 'Unsupported condition key for service principal',
  why: 'Services call without this key, so the statement never applies.',
  message: '`{}` describes a user or role, but an AWS service is neither: use aws:SourceAccount or aws:SourceArn.',
  kinds: ['resource'],
  find: eachKey(
    ({ lowerKey }, statement) =>
      isAllow(statement) &&
      statement.principals.length > 0 &&
      statement.principals.every(({ type }) => type === 'Service') &&
      /^aws:principal(orgid|orgpaths|account|arn|tag\/.*)$/.test(lowerKey),
  ),
})
