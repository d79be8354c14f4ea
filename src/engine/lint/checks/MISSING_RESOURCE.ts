import { awsCheck, BUT_TRUST } from '../check.ts'
import { put, repair } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'

export const MISSING_RESOURCE = awsCheck({
  code: 'MISSING_RESOURCE',
  severity: 'error',
  title: 'Missing resource',
  why: 'AWS must know which resources the statement is about.',
  message: 'The statement does not say on what. Add a Resource.',
  kinds: BUT_TRUST,
  find: eachFlaw('MISSING_RESOURCE', ({ pointer }) => ({
    fixes: [repair('Add "Resource": "*"', put(pointer, 'Resource', '*'))],
  })),
})
