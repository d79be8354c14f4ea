import { awsCheck } from '../check.ts'
import { onAll, PASS_ROLE } from '../find/passing.ts'

export const PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE = awsCheck({
  code: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
  severity: 'security',
  title: 'Pass role with star in action and resource',
  why: 'Whoever can pass a strong role to a service acts with its permissions.',
  message: '`{}` takes in iam:PassRole, and the resource is every role.',
  kinds: ['identity'],
  find: onAll(PASS_ROLE, 'pattern'),
})
