import { awsCheck } from '../check.ts'
import { exceptFor, PASS_ROLE } from '../find/passing.ts'

export const PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE = awsCheck({
  code: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
  severity: 'security',
  title: 'Pass role with star in action and NotResource',
  why: 'Whoever can pass a strong role to a service acts with its permissions.',
  message: '`{}` takes in iam:PassRole, and NotResource gives every role but those that are named.',
  kinds: ['identity'],
  find: exceptFor(PASS_ROLE, 'pattern'),
})
