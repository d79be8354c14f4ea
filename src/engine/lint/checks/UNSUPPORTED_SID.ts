import { awsCheck } from '../check.ts'
import { remove, repair, replace, safeRepair } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'
import { valueAt } from '../find/values.ts'

export const UNSUPPORTED_SID = awsCheck({
  code: 'UNSUPPORTED_SID',
  severity: 'error',
  title: 'Unsupported Sid',
  why: 'AWS refuses a policy whose Sid has blanks or signs in it.',
  message: 'The Sid `{}` may hold letters and digits only.',
  kinds: ['identity', 'trust', 'scp', 'rcp'],
  find: eachFlaw('BAD_SID', ({ pointer }, { document }) => {
    const sid = valueAt(document, pointer)
    if (typeof sid !== 'string') return false
    const words = sid.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    const plain = words.join('')
    return {
      value: sid,
      fixes: [
        plain === '' ? repair('Remove the Sid', remove(pointer)) : safeRepair(`Use ${plain}`, replace(pointer, plain)),
      ],
    }
  }),
})
