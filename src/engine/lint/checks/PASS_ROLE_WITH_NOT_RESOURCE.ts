import { awsCheck } from '../check.ts'
import { exceptFor, PASS_ROLE } from '../find/passing.ts'

export const PASS_ROLE_WITH_NOT_RESOURCE = awsCheck({
  code: 'PASS_ROLE_WITH_NOT_RESOURCE',
  severity: 'security',
  title: 'Pass role with NotResource',
  why: 'Roles that are created tomorrow can be passed, too.',
  message: 'iam:PassRole with NotResource gives every role but those that are named. List the roles in Resource.',
  kinds: ['identity'],
  find: exceptFor(PASS_ROLE, 'named'),
})
