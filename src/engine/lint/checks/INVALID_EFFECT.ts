import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'
import { valueAt } from '../find/values.ts'

export const INVALID_EFFECT = awsCheck({
  code: 'INVALID_EFFECT',
  severity: 'error',
  title: 'Invalid effect',
  why: 'AWS refuses any other word, also the same word in small letters.',
  message: 'The Effect must be exactly "Allow" or "Deny", with a capital letter.',
  kinds: EVERYWHERE,
  find: eachFlaw('BAD_EFFECT', ({ pointer }, { document }) => {
    const effect = valueAt(document, pointer)
    if (typeof effect !== 'string') return false
    const meant = /^\s*d/i.test(effect) ? 'Deny' : 'Allow'
    return { value: effect, fixes: [repair(`Use "${meant}"`, replace(pointer, meant))] }
  }),
})
