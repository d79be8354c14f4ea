import { EVERYWHERE, ownCheck } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachAction } from '../find/each.ts'

export const ACTION_WHITESPACE_OR_EMPTY = ownCheck({
  code: 'ACTION_WHITESPACE_OR_EMPTY',
  severity: 'error',
  title: 'White space or nothing after the colon',
  why: 'AWS keeps such an action without a word, and it matches nothing.',
  message: '`{}` has white space in it, or no name after the colon.',
  source: 'https://github.com/cloud-copilot/iam-policy',
  kinds: EVERYWHERE,
  find: eachAction(({ text, pointer }) => {
    const plain = text.replaceAll(/\s/g, '')
    if (plain === text && !text.endsWith(':')) return false
    const whole = plain.endsWith(':') ? `${plain}*` : plain
    return { fixes: whole === '' ? [] : [repair(`Use ${whole}`, replace(pointer, whole))] }
  }),
})
