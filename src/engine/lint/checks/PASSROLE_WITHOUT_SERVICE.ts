import { ownCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachStatement } from '../find/each.ts'
import { isAllow, listed, tests } from '../find/grants.ts'

export const PASSROLE_WITHOUT_SERVICE = ownCheck({
  code: 'PASSROLE_WITHOUT_SERVICE',
  severity: 'suggestion',
  title: 'PassRole without iam:PassedToService',
  why: 'A role that is meant for one service could be given to another.',
  message: 'iam:PassRole does not say to which service. Add iam:PassedToService.',
  source: 'https://boogy.github.io/iam-policy-validator/user-guide/checks/security-checks',
  kinds: ['identity'],
  find: eachStatement(
    (statement) =>
      isAllow(statement) &&
      listed(statement).some(({ text }) => text.toLowerCase() === 'iam:passrole') &&
      !tests(statement, 'iam:passedtoservice') && {
        fixes: [
          repair(
            'Add iam:PassedToService',
            putCondition(statement, 'StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com'),
          ),
        ],
      },
  ),
})
