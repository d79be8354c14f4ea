import { ownCheck } from '../check.ts'
import { eachResource } from '../find/each.ts'
import { covers, isAllow, isAnyAction, isUnconditional, listed } from '../find/grants.ts'

export const ASSUME_ROLE_STAR = ownCheck({
  code: 'ASSUME_ROLE_STAR',
  severity: 'security',
  title: 'May assume any role',
  why: 'The way to a strong role is then open to everybody who carries this.',
  message: 'sts:AssumeRole on `{}` holds for every role that trusts this account. Name the roles.',
  source: 'https://opensource.salesforce.com/cloudsplaining/',
  kinds: ['identity'],
  find: eachResource(
    ({ text, element }, statement) =>
      isAllow(statement) &&
      element === 'Resource' &&
      /^\*+$/.test(text) &&
      isUnconditional(statement) &&
      listed(statement).some((action) => !isAnyAction(action.text) && covers(action.text, 'sts:AssumeRole')),
  ),
})
