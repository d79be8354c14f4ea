import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { onAll, PASS_ROLE } from '../find/passing.ts'
import { withFixes } from '../find/repairs.ts'

export const PASS_ROLE_WITH_STAR_IN_RESOURCE = awsCheck({
  code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
  severity: 'security',
  title: 'Pass role with star in resource',
  why: 'Whoever can pass a strong role to a service acts with its permissions.',
  message: 'iam:PassRole on `{}` gives every role. Name the roles, or say to which service with iam:PassedToService.',
  kinds: ['identity'],
  find: withFixes(onAll(PASS_ROLE, 'named'), (statement) => [
    repair(
      'Add iam:PassedToService',
      putCondition(statement, 'StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com'),
    ),
  ]),
})
