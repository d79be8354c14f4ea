import { ownCheck } from '../check.ts'
import { eachPrincipal } from '../find/each.ts'

export const UNKNOWN_PRINCIPAL = ownCheck({
  code: 'UNKNOWN_PRINCIPAL',
  severity: 'warning',
  title: 'Principal not recognised',
  why: 'A group cannot be a principal, and neither can anything else.',
  message: '`{}` is no principal: name an account, its root, a user, a role or a session.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: ['resource', 'trust'],
  find: eachPrincipal(({ type, text }) => type === 'AWS' && text !== '*' && !FORMS.some((form) => form.test(text))),
})

const FORMS = [
  /^\d{12}$/,
  /^arn:[^:]+:iam::[^:]+:(root$|user\/.|role\/.)/,
  /^arn:[^:]+:sts::[^:]+:(assumed-role|federated-user)\/./,
]
