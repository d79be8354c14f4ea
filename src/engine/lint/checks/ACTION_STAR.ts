import { ownCheck } from '../check.ts'
import { eachAction } from '../find/each.ts'
import { isAllow, isAnyAction, isUnconditional, onEverything } from '../find/grants.ts'

export const ACTION_STAR = ownCheck({
  code: 'ACTION_STAR',
  severity: 'security',
  title: 'Action *',
  why: 'Also actions that do not exist yet.',
  message: '`{}` allows every action of every service. List the actions.',
  source: 'https://boogy.github.io/iam-policy-validator/user-guide/checks/security-checks',
  kinds: ['identity'],
  find: eachAction(
    ({ text, element }, statement) =>
      isAllow(statement) &&
      element === 'Action' &&
      isAnyAction(text) &&
      !(onEverything(statement) !== undefined && isUnconditional(statement)),
  ),
})
