import { ownCheck } from '../check.ts'
import { eachStatement } from '../find/each.ts'
import { has, isAllow } from '../find/grants.ts'

export const ALLOW_WITH_NOT_RESOURCE = ownCheck({
  code: 'ALLOW_WITH_NOT_RESOURCE',
  severity: 'security',
  title: 'Allow with NotResource',
  why: 'Also resources that are created tomorrow.',
  message: 'Allow with NotResource allows everything but what is named. List the resources.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/community_auditors/advanced_policy_elements.py',
  kinds: ['identity', 'resource'],
  find: eachStatement(
    (statement) =>
      isAllow(statement) && has(statement, 'NotResource') && { pointer: `${statement.pointer}/NotResource`, on: 'key' },
  ),
})
