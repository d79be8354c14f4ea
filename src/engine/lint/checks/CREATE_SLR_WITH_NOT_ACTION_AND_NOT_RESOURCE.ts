import { awsCheck } from '../check.ts'
import { CREATE_SLR, exceptFor } from '../find/passing.ts'

export const CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE = awsCheck({
  code: 'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
  severity: 'warning',
  title: 'Create SLR with NotAction and NotResource',
  why: 'Services that you do not know may get a role in your account.',
  message:
    'NotAction does not leave out iam:CreateServiceLinkedRole, and NotResource allows all but those that are named.',
  kinds: ['identity'],
  find: exceptFor(CREATE_SLR, 'notAction'),
})
