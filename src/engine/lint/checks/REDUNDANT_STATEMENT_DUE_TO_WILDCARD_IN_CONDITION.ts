import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachKey } from '../find/each.ts'
import { isLikeStar } from '../find/values.ts'

export const REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION = awsCheck({
  code: 'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
  severity: 'suggestion',
  title: 'Redundant statement due to wildcard in condition',
  why: 'The statement never applies.',
  message: 'The condition on `{}` can never be met: every value fits a star.',
  kinds: EVERYWHERE,
  find: eachKey((test) => isLikeStar(test) && test.negated && test.set === 'ForAnyValue'),
})
