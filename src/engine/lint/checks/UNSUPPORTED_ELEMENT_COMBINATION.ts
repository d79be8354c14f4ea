import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, repair } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'

export const UNSUPPORTED_ELEMENT_COMBINATION = awsCheck({
  code: 'UNSUPPORTED_ELEMENT_COMBINATION',
  severity: 'error',
  title: 'Unsupported element combination',
  why: 'They exclude each other: AWS refuses the policy.',
  message: '{near} and {} cannot stand in one statement. Keep one of them.',
  kinds: EVERYWHERE,
  find: eachFlaw('EXCLUSIVE_PAIR', ({ pointer, args: { first = '', second = '' } }) => {
    const home = pointer.slice(0, pointer.lastIndexOf('/'))
    return {
      value: second,
      near: first,
      fixes: [second, first].map((name) => repair(`Remove ${name}`, remove(`${home}/${name}`))),
    }
  }),
})
