import { awsCheck } from '../check.ts'
import { isOpen } from '../find/arn.ts'
import { eachPrincipal } from '../find/each.ts'
import { isDomain } from '../find/providers.ts'

export const INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY = awsCheck({
  code: 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
  severity: 'error',
  title: 'Invalid federated principal syntax in role trust policy',
  why: 'AWS does not know whom to trust.',
  message: '`{}` is no sign-in provider: write its domain, or the ARN of the provider in IAM.',
  kinds: ['trust'],
  find: eachPrincipal(
    ({ type, text }) =>
      type === 'Federated' &&
      !isOpen(text) &&
      !isDomain(text) &&
      !/^arn:[^:]+:iam::\d{12}:(saml|oidc)-provider\/.+/.test(text),
  ),
})
