import { awsCheck } from '../check.ts'
import { onAll, PASS_ROLE } from '../find/passing.ts'

export const PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION = awsCheck({
  code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
  severity: 'security',
  title: 'Pass role with star in resource and NotAction',
  why: 'Whoever can pass a strong role to a service acts with its permissions.',
  message: 'NotAction does not leave out iam:PassRole, and the resource is "*".',
  kinds: ['identity'],
  find: onAll(PASS_ROLE, 'notAction'),
})
