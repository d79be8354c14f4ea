import { ownCheck } from '../check.ts'
import { eachStatement } from '../find/each.ts'
import { isAllow, isAnyAction, isUnconditional, listed, onEverything } from '../find/grants.ts'

export const FULL_ADMIN = ownCheck({
  code: 'FULL_ADMIN',
  severity: 'security',
  title: 'Full administrator',
  why: 'Whoever carries it can do all that the account can, also delete it.',
  message: 'This allows everything on everything.',
  source: 'https://boogy.github.io/iam-policy-validator/user-guide/checks/security-checks',
  kinds: ['identity'],
  find: eachStatement(
    (statement) =>
      isAllow(statement) &&
      listed(statement).some(({ text }) => isAnyAction(text)) &&
      onEverything(statement) !== undefined &&
      isUnconditional(statement),
  ),
})
