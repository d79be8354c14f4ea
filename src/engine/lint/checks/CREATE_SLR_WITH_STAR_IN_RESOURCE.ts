import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { CREATE_SLR, onAll } from '../find/passing.ts'
import { withFixes } from '../find/repairs.ts'

export const CREATE_SLR_WITH_STAR_IN_RESOURCE = awsCheck({
  code: 'CREATE_SLR_WITH_STAR_IN_RESOURCE',
  severity: 'warning',
  title: 'Create SLR with star in resource',
  why: 'Services that you do not know may get a role in your account.',
  message: 'iam:CreateServiceLinkedRole on `{}` holds for every service. Name the role, or test iam:AWSServiceName.',
  kinds: ['identity'],
  find: withFixes(onAll(CREATE_SLR, 'named'), (statement) => [
    repair(
      'Add iam:AWSServiceName',
      putCondition(statement, 'StringEquals', 'iam:AWSServiceName', 'ecs.amazonaws.com'),
    ),
  ]),
})
