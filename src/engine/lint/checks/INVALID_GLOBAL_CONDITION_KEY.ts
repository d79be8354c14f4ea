import { nearestName } from '../../policy/nearest.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { rename, repair } from '../edits.ts'
import { RETIRED_KEYS } from '../facts/keys.ts'
import { eachKey } from '../find/each.ts'

export const INVALID_GLOBAL_CONDITION_KEY = awsCheck({
  code: 'INVALID_GLOBAL_CONDITION_KEY',
  severity: 'error',
  title: 'Invalid global condition key',
  why: 'AWS never sends such a key, so the condition asks for something that is never there.',
  message: '`{}` is no global condition key.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachKey(({ lowerKey, pointer }, _statement, { catalog }) => {
    if (!lowerKey.startsWith('aws:') || lowerKey === 'aws:' || RETIRED_KEYS.has(lowerKey)) return false
    const base = lowerKey.split('/')[0] ?? ''
    if (catalog.globalKeys.some(({ name }) => name.toLowerCase().split('/')[0] === base)) return false
    const near = nearestName(
      base,
      catalog.globalKeys.map(({ name }) => name.split('/')[0] ?? ''),
    )
    return near === undefined
      ? true
      : { near, fixes: [repair(`Use ${near}`, rename(pointer, near + lowerKey.slice(base.length)))] }
  }),
})
