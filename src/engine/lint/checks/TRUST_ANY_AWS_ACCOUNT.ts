import { ownCheck } from '../check.ts'
import { limitsCaller } from '../find/callers.ts'
import { eachPrincipal } from '../find/each.ts'
import { isAllow, tests } from '../find/grants.ts'

export const TRUST_ANY_AWS_ACCOUNT = ownCheck({
  code: 'TRUST_ANY_AWS_ACCOUNT',
  severity: 'security',
  title: 'Any AWS account may assume the role',
  why: 'A stranger needs nothing but its name.',
  message: 'This role can be assumed from every AWS account in the world.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  kinds: ['trust'],
  find: eachPrincipal(({ type, text }, statement) => {
    const wide = type === 'AWS' && text === '*' && statement.raw.Principal !== '*'
    return wide && isAllow(statement) && !limitsCaller(statement) && !tests(statement, 'sts:externalid')
  }),
})
