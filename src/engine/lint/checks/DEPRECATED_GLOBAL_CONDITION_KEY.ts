import { awsCheck } from '../check.ts'
import { rename, repair } from '../edits.ts'
import { eachKey } from '../find/each.ts'

export const DEPRECATED_GLOBAL_CONDITION_KEY = awsCheck({
  code: 'DEPRECATED_GLOBAL_CONDITION_KEY',
  severity: 'warning',
  title: 'Deprecated global condition key',
  why: 'AWS keeps the old name for old policies only.',
  message: '`{}` is out of date. Use aws:PrincipalArn.',
  kinds: ['identity', 'scp'],
  find: eachKey(
    ({ lowerKey, pointer }) =>
      lowerKey === 'aws:arn' && { fixes: [repair('Use aws:PrincipalArn', rename(pointer, 'aws:PrincipalArn'))] },
  ),
})
