import { awsCheck, EVERYWHERE } from '../check.ts'
import { rename, repair } from '../edits.ts'
import { eachKey } from '../find/each.ts'

export const INVALID_CONDITION_KEY_FORMAT = awsCheck({
  code: 'INVALID_CONDITION_KEY_FORMAT',
  severity: 'error',
  title: 'Invalid condition key format',
  why: 'AWS cannot tell which key is meant and refuses the policy.',
  message: '`{}` is no condition key: a key is prefix:name, as in aws:SourceIp.',
  kinds: EVERYWHERE,
  find: eachKey(({ key, pointer }, _statement, { catalog }) => {
    if (/^[^:]+:./s.test(key)) return false
    const near = catalog.globalKeys.find(({ name }) => name.toLowerCase() === `aws:${key.toLowerCase()}`)?.name
    return near === undefined ? true : { near, fixes: [repair(`Use ${near}`, rename(pointer, near))] }
  }),
})
