import { awsCheck, EVERYWHERE } from '../check.ts'
import { rename, repair, replace } from '../edits.ts'
import { arnText, isOpen } from '../find/arn.ts'
import { eachArn, eachKey } from '../find/each.ts'
import { prefixOf } from '../find/keys.ts'
import { nearestPrefix } from '../find/nearest.ts'

export const INVALID_SERVICE = awsCheck({
  code: 'INVALID_SERVICE',
  severity: 'error',
  title: 'Invalid service',
  why: 'No resource and no condition key belongs to it, so the statement can never match.',
  message: '`{}` names a service that AWS does not have.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: (policy) => [...inResources(policy), ...inKeys(policy)],
})

const inResources = eachArn((arn, { pointer }, _statement, { catalog }) => {
  const { service } = arn
  if (isOpen(service) || /[A-Z]/.test(service) || catalog.resourcesOf(service)) return false
  const near = nearestPrefix(service, '', catalog)
  return near === undefined
    ? true
    : { near, fixes: [repair(`Use ${near}`, replace(pointer, arnText({ ...arn, service: near })))] }
})

const inKeys = eachKey(({ key, pointer }, _statement, { catalog }) => {
  const prefix = prefixOf(key).toLowerCase()
  const name = key.slice(prefix.length)
  if (prefix === '' || prefix === 'aws' || name === ':' || isProvider(prefix) || catalog.key(key)) return false
  if (catalog.service(prefix) || catalog.resourcesOf(prefix)) return false
  const near = nearestPrefix(prefix, '', catalog)
  return near === undefined ? true : { near, fixes: [repair(`Use ${near}`, rename(pointer, near + name))] }
})

/** Keys of sign-in providers begin with the host, or with one of these. */
function isProvider(prefix: string): boolean {
  return (
    /[./]/.test(prefix) ||
    ['saml', 'identitycenter', 'catalog', 'cognito-identity-auth', 'cognito-identity-unauth'].includes(prefix)
  )
}
