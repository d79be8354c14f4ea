import { isObject } from '../../policy/flaw.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, rename, repair } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'
import { valueAt } from '../find/values.ts'

export const INVALID_POLICY_ELEMENT = awsCheck({
  code: 'INVALID_POLICY_ELEMENT',
  severity: 'error',
  title: 'Invalid policy element',
  why: 'AWS refuses a policy with an element that it does not know; capitals count.',
  message: '`{}` is no element of a policy.',
  kinds: EVERYWHERE,
  find: eachFlaw('UNKNOWN_ELEMENT', ({ pointer, args: { nearest } }, { document }) => {
    const parent = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/')))
    if (nearest === undefined || !isObject(parent) || Object.hasOwn(parent, nearest))
      return { fixes: [repair('Remove it', remove(pointer))] }
    return {
      fixes: [repair(`Rename it to ${nearest}`, rename(pointer, nearest)), repair('Remove it', remove(pointer))],
    }
  }),
})
