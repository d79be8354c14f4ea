import { awsCheck, EVERYWHERE } from '../check.ts'
import { put, repair } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'

export const MISSING_EFFECT = awsCheck({
  code: 'MISSING_EFFECT',
  severity: 'error',
  title: 'Missing effect',
  why: 'AWS guesses nothing here and refuses the policy.',
  message: 'The statement does not say whether it allows or denies. Add an Effect.',
  kinds: EVERYWHERE,
  find: eachFlaw('MISSING_EFFECT', ({ pointer }, { column }) => {
    const effect = column === 'scp' || column === 'rcp' ? 'Deny' : 'Allow'
    return { fixes: [repair(`Add "Effect": "${effect}"`, put(pointer, 'Effect', effect))] }
  }),
})
