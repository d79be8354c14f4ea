import { ownCheck } from '../check.ts'
import { eachStatement } from '../find/each.ts'
import { has, isAllow } from '../find/grants.ts'

export const ALLOW_WITH_NOT_ACTION = ownCheck({
  code: 'ALLOW_WITH_NOT_ACTION',
  severity: 'security',
  title: 'Allow with NotAction',
  why: 'Also actions that do not exist yet.',
  message: 'Allow with NotAction allows everything but what is named, in all services. List the actions.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/community_auditors/advanced_policy_elements.py',
  kinds: ['identity', 'resource'],
  find: eachStatement(
    (statement) =>
      isAllow(statement) && has(statement, 'NotAction') && { pointer: `${statement.pointer}/NotAction`, on: 'key' },
  ),
})
