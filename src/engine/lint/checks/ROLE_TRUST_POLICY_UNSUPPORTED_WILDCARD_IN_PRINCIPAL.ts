import { awsCheck } from '../check.ts'

export const ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL = awsCheck({
  code: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  severity: 'error',
  title: 'Role trust policy unsupported wildcard in principal',
  why: 'AWS refuses a role that everybody may assume.',
  message: 'A trust policy cannot trust "*". Name the accounts, roles or services.',
  kinds: ['trust'],
  find: ({ statements }) =>
    statements.flatMap(({ raw: { Principal }, pointer }) =>
      Principal === '*' ? [{ pointer: `${pointer}/Principal`, value: '*' }] : [],
    ),
})
