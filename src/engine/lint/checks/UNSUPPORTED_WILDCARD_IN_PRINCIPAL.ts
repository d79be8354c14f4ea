import { awsCheck } from '../check.ts'
import { eachPrincipal } from '../find/each.ts'

export const UNSUPPORTED_WILDCARD_IN_PRINCIPAL = awsCheck({
  code: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  severity: 'error',
  title: 'Unsupported wildcard in principal',
  why: 'In a principal a star stands for everybody or for nothing.',
  message:
    '`{}` holds a wildcard, which a principal cannot. Use "*" for everybody and narrow it with aws:PrincipalArn in a Condition.',
  kinds: ['resource', 'trust'],
  find: eachPrincipal(({ type, text }) => /[*?]/.test(text) && !(type === 'AWS' && text === '*')),
})
