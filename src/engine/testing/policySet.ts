// Bare documents in the places of a PolicySet, as the files of evaluation cases hold them.

import type { EvaluationCase } from '../cases.ts'
import type { Policy, PolicySet, PolicyType } from '../types.ts'

export type Documents = EvaluationCase['policies']

export function policySet({ identity = [], resource, boundary, session, scps, rcps, endpoint }: Documents): PolicySet {
  const list = (type: PolicyType, documents: readonly object[], name: string = type): Policy[] =>
    documents.map((document, index) => ({ id: `${name}/${index}`, name: `${name} ${index}`, type, document }))
  const one = (type: PolicyType, document: object): Policy => ({ id: type, name: type, type, document })
  const levels = (type: PolicyType, all: readonly (readonly object[])[]): Policy[][] =>
    all.map((documents, level) => list(type, documents, `${type}/${level}`))
  return {
    identity: list('identity', identity),
    ...(resource && { resource: one('resource', resource) }),
    ...(boundary && { boundary: one('boundary', boundary) }),
    ...(session && { session: list('session', session) }),
    ...(scps && { scps: levels('scp', scps) }),
    ...(rcps && { rcps: levels('rcp', rcps) }),
    ...(endpoint && { endpoint: list('endpoint', endpoint) }),
  }
}
