import { ownCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { eachAction } from '../find/each.ts'
import { covers, excluded, isAllow, listed } from '../find/grants.ts'
import { addStatement } from '../find/repairs.ts'

export const MISSING_DEPENDENT_ACTION = ownCheck({
  code: 'MISSING_DEPENDENT_ACTION',
  severity: 'suggestion',
  title: 'Needs another permission',
  why: 'The call is refused without it.',
  message: '`{}` also needs {near}, which this policy does not allow.',
  source: 'https://marketplace.visualstudio.com/items?itemName=MichaelBarney.aws-iam-language-server',
  kinds: ['identity'],
  find: eachAction(({ text, element }, statement, policy) => {
    const row = DEPENDENT[text.toLowerCase()]
    if (!isAllow(statement) || element !== 'Action' || row === undefined) return false
    if (
      policy.statements.some(
        (one) =>
          isAllow(one) &&
          (listed(one).some((entry) => covers(entry.text, 'iam:PassRole')) ||
            excluded(one).some((entry) => !covers(entry.text, 'iam:PassRole'))),
      )
    )
      return false
    const pass = {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: `arn:aws:iam::${policy.account ?? '111122223333'}:role/ROLE-NAME`,
      Condition: { StringEquals: { 'iam:PassedToService': row } },
    }
    return { near: 'iam:PassRole', fixes: [repair('Add iam:PassRole', addStatement(policy, pass))] }
  }),
})

/** The service to which the action passes a role. AWS: User guides of the services, 2026-11. */
const DEPENDENT: Readonly<Record<string, string | undefined>> = {
  'lambda:createfunction': 'lambda.amazonaws.com',
  'ecs:runtask': 'ecs-tasks.amazonaws.com',
  'glue:createjob': 'glue.amazonaws.com',
  'codebuild:createproject': 'codebuild.amazonaws.com',
  'states:createstatemachine': 'states.amazonaws.com',
  'sagemaker:createnotebookinstance': 'sagemaker.amazonaws.com',
}
