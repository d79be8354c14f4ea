import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { SERVICE_NAME_KEYS } from '../facts/keys.ts'
import { isOpen } from '../find/arn.ts'
import { eachPrincipal, eachValue, type Verdict } from '../find/each.ts'

export const INVALID_SERVICE_PRINCIPAL_FORMAT = awsCheck({
  code: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
  severity: 'error',
  title: 'Invalid service principal format',
  why: 'No service has such a name, so nobody is meant.',
  message: '`{}` is not the name of an AWS service: it is written in small letters, as lambda.amazonaws.com.',
  kinds: EVERYWHERE,
  find: (policy) => [...inPrincipals(policy), ...inConditions(policy)],
})

const NAME = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/
const VIA = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,4}(-[a-z]+)+-\d\.amazonaws\.com(\.cn)?$/

const inPrincipals = eachPrincipal(
  ({ type, text, pointer }) => type === 'Service' && !isOpen(text) && !NAME.test(text) && mended(text, pointer),
)

const inConditions = eachValue(({ text, pointer }, { family, lowerKey }) => {
  if (family !== 'String' || isOpen(text)) return false
  if (lowerKey === 'kms:viaservice') return !VIA.test(text)
  return SERVICE_NAME_KEYS.has(lowerKey) && !NAME.test(text) && mended(text, pointer)
})

function mended(text: string, pointer: string): Verdict {
  const lower = text.trim().toLowerCase()
  const name = lower.includes('.') ? lower : `${lower}.amazonaws.com`
  return NAME.test(name) ? { near: name, fixes: [repair(`Use ${name}`, replace(pointer, name))] } : true
}
