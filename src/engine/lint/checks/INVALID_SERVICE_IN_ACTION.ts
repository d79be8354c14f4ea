import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachAction } from '../find/each.ts'
import { prefixOf } from '../find/keys.ts'
import { nearestPrefix } from '../find/nearest.ts'

export const INVALID_SERVICE_IN_ACTION = awsCheck({
  code: 'INVALID_SERVICE_IN_ACTION',
  severity: 'error',
  title: 'Invalid service in action',
  why: 'A statement about a service that does not exist allows and denies nothing.',
  message: '`{}` names a service that AWS does not have.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachAction(({ text, pointer }, _statement, { catalog }) => {
    const prefix = prefixOf(text)
    if (prefix === '' || /[*?$]/.test(prefix) || catalog.service(prefix)) return false
    const name = text.slice(prefix.length + 1)
    const near = nearestPrefix(prefix, name, catalog)
    const whole = `${near}:${name}`
    const exists = /[*?]/.test(name) ? catalog.expand(whole).length > 0 : catalog.action(whole) !== undefined
    return near === undefined
      ? true
      : { near, ...(exists && { fixes: [repair(`Use ${near}`, replace(pointer, whole))] }) }
  }),
})
