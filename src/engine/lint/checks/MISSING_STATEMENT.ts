import type { Json } from '../../policy/flaw.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { put, repair } from '../edits.ts'
import { sampleAction, samplePrincipal } from '../facts/owners.ts'
import { eachFlaw } from '../find/each.ts'
import type { Subject } from '../types.ts'

export const MISSING_STATEMENT = awsCheck({
  code: 'MISSING_STATEMENT',
  severity: 'error',
  title: 'Missing statement',
  why: 'A policy without statements says nothing, and AWS refuses it.',
  message: 'The policy holds no statement. Add at least one.',
  kinds: EVERYWHERE,
  find: eachFlaw('MISSING_STATEMENT', (_flaw, policy) => ({
    fixes: [repair('Add a statement', put('', 'Statement', [starter(policy)]))],
  })),
})

/** It denies, so that nobody gets anything by a click. */
function starter(policy: Subject): Json {
  const { column } = policy
  const principal = column === 'identity' || column === 'scp' ? {} : { Principal: samplePrincipal(policy) }
  return { Effect: 'Deny', ...principal, Action: sampleAction(policy), ...(column !== 'trust' && { Resource: '*' }) }
}
