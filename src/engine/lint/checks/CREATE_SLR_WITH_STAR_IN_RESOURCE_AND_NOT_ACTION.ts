import { awsCheck } from '../check.ts'
import { CREATE_SLR, onAll } from '../find/passing.ts'

export const CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION = awsCheck({
  code: 'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
  severity: 'warning',
  title: 'Create SLR with star in resource and NotAction',
  why: 'Services that you do not know may get a role in your account.',
  message: 'NotAction does not leave out iam:CreateServiceLinkedRole, and the resource is "*".',
  kinds: ['identity'],
  find: onAll(CREATE_SLR, 'notAction'),
})
