import { ownCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachPrincipal } from '../find/each.ts'
import { isAllow, tests } from '../find/grants.ts'

export const CROSS_ACCOUNT_TRUST_WITHOUT_EXTERNAL_ID = ownCheck({
  code: 'CROSS_ACCOUNT_TRUST_WITHOUT_EXTERNAL_ID',
  severity: 'suggestion',
  title: 'Cross-account trust without external ID',
  why: 'A third party that works for many could be made to use your role for somebody else.',
  message: '`{}` is another account. Ask for sts:ExternalId, or for your organization.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  kinds: ['trust'],
  find: eachPrincipal(({ type, text, element }, statement, { account }) => {
    const [, other] = /^(?:arn:[^:]+:(?:iam|sts)::)?(\d{12})(?::.*)?$/.exec(text) ?? []
    if (
      type !== 'AWS' ||
      element !== 'Principal' ||
      !isAllow(statement) ||
      other === undefined ||
      account === undefined ||
      other === account
    )
      return false
    return (
      !tests(statement, 'sts:externalid', 'aws:principalorgid', 'aws:principalorgpaths') && {
        fixes: [repair('Add sts:ExternalId', putCondition(statement, 'StringEquals', 'sts:ExternalId', 'AGREED-ID'))],
      }
    )
  }),
})
