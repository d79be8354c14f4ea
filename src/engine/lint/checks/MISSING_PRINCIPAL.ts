import { awsCheck } from '../check.ts'
import { put, repair } from '../edits.ts'
import { samplePrincipal } from '../facts/owners.ts'
import { eachFlaw } from '../find/each.ts'

export const MISSING_PRINCIPAL = awsCheck({
  code: 'MISSING_PRINCIPAL',
  severity: 'error',
  title: 'Missing principal',
  why: 'A policy on a resource must name those whom it is about.',
  message: 'The statement does not say who. Add a Principal.',
  kinds: ['resource', 'trust', 'rcp'],
  find: eachFlaw('PRINCIPAL_REQUIRED', ({ pointer }, policy) => ({
    fixes: [repair('Add a Principal', put(pointer, 'Principal', samplePrincipal(policy)))],
  })),
})
