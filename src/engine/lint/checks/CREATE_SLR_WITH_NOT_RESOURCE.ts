import { awsCheck } from '../check.ts'
import { CREATE_SLR, exceptFor } from '../find/passing.ts'

export const CREATE_SLR_WITH_NOT_RESOURCE = awsCheck({
  code: 'CREATE_SLR_WITH_NOT_RESOURCE',
  severity: 'warning',
  title: 'Create SLR with NotResource',
  why: 'Services that you do not know may get a role in your account.',
  message:
    'iam:CreateServiceLinkedRole with NotResource allows all but those that are named. List the roles in Resource.',
  kinds: ['identity'],
  find: exceptFor(CREATE_SLR, 'named'),
})
