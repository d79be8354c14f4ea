import { awsCheck } from '../check.ts'
import { CREATE_SLR, onAll, PASS_ROLE } from '../find/passing.ts'

export const CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE = awsCheck({
  code: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
  severity: 'warning',
  title: 'Create SLR with star in action and resource',
  why: 'Services that you do not know may get a role in your account.',
  message: '`{}` takes in iam:CreateServiceLinkedRole, and the resource is every role.',
  kinds: ['identity'],
  find: onAll({ ...CREATE_SLR, wide: PASS_ROLE.wide }, 'pattern'),
})
