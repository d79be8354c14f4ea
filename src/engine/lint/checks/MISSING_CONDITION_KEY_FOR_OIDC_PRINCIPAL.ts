import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachPrincipal } from '../find/each.ts'
import { covers, isAllow, listed } from '../find/grants.ts'
import { oidcHost } from '../find/providers.ts'

export const MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL = awsCheck({
  code: 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
  severity: 'security',
  title: 'Missing condition key for oidc principal',
  why: 'Everybody with an account at the provider could assume the role.',
  message: 'Nothing says which users of `{}` are meant. Test its aud and sub.',
  kinds: ['trust'],
  find: eachPrincipal((principal, statement) => {
    const host = oidcHost(principal)
    if (
      host === undefined ||
      !isAllow(statement) ||
      !listed(statement).some(({ text }) => covers(text, 'sts:AssumeRoleWithWebIdentity'))
    )
      return false
    if (statement.conditions.some(({ lowerKey }) => lowerKey.startsWith(`${host.toLowerCase()}:`))) return false
    return {
      fixes: [repair(`Add ${host}:aud`, putCondition(statement, 'StringEquals', `${host}:aud`, 'sts.amazonaws.com'))],
    }
  }),
})
