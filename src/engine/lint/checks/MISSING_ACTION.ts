import { awsCheck, EVERYWHERE } from '../check.ts'
import { put, repair } from '../edits.ts'
import { sampleAction } from '../facts/owners.ts'
import { eachFlaw } from '../find/each.ts'

export const MISSING_ACTION = awsCheck({
  code: 'MISSING_ACTION',
  severity: 'error',
  title: 'Missing action',
  why: 'Without an Action AWS does not know what is allowed or denied, and refuses the policy.',
  message: 'The statement says nothing about what may be done. Add an Action.',
  kinds: EVERYWHERE,
  find: eachFlaw('MISSING_ACTION', ({ pointer }, policy) => ({
    fixes: [repair('Add an Action', put(pointer, 'Action', sampleAction(policy)))],
  })),
})
