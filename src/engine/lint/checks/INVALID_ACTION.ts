import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachAction } from '../find/each.ts'
import { nearestAction } from '../find/nearest.ts'

export const INVALID_ACTION = awsCheck({
  code: 'INVALID_ACTION',
  severity: 'error',
  title: 'Invalid action',
  why: 'A statement about an action that does not exist allows and denies nothing.',
  message: '`{}` is no action that AWS knows. Check the spelling: it is service:Name, as in s3:GetObject.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachAction(({ text, pointer }, _statement, { catalog }) => {
    if (text === '*' || text.includes('${')) return false
    const [, prefix = '', name = ''] = /^([^:]*):(.*)$/s.exec(text) ?? []
    if (prefix === '' || name === '') return true
    if (!catalog.service(prefix)) return false
    if (/[*?]/.test(name) ? catalog.expand(text).length > 0 : catalog.action(text)) return false
    const near = nearestAction(text, catalog)
    return near === undefined ? true : { near, fixes: [repair(`Use ${near}`, replace(pointer, near))] }
  }),
})
