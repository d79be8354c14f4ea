import { awsCheck } from '../check.ts'
import { rename, repair } from '../edits.ts'
import { eachKey } from '../find/each.ts'

export const UNSUPPORTED_GLOBAL_CONDITION_KEY = awsCheck({
  code: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
  severity: 'error',
  title: 'Unsupported global condition key',
  why: 'AWS no longer offers aws:ARN in policies on resources.',
  message:
    "`{}` is not supported here. Use aws:PrincipalArn for the caller, or aws:SourceArn for the resource behind a service's call.",
  kinds: ['resource', 'trust', 'rcp'],
  find: eachKey(
    ({ lowerKey, pointer }) =>
      lowerKey === 'aws:arn' && { fixes: [repair('Use aws:PrincipalArn', rename(pointer, 'aws:PrincipalArn'))] },
  ),
})
