import { awsCheck } from '../check.ts'
import { ownerOf } from '../facts/owners.ts'
import { eachAction } from '../find/each.ts'
import { prefixOf } from '../find/keys.ts'

export const UNSUPPORTED_ACTION_IN_POLICY = awsCheck({
  code: 'UNSUPPORTED_ACTION_IN_POLICY',
  severity: 'error',
  title: 'Unsupported action in policy',
  why: 'A policy on a resource can only speak of what can be done with that resource.',
  message: '`{}` belongs to another service than the resource that carries this policy.',
  kinds: ['resource', 'trust'],
  needsCatalog: true,
  find: eachAction(({ text }, _statement, policy) => {
    const owner = ownerOf(policy)
    const prefix = prefixOf(text).toLowerCase()
    return owner !== undefined && policy.catalog.service(prefix) !== undefined && prefix !== owner.service
  }),
})
