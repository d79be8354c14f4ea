import type { Policy, PolicySet } from './types.ts'

/** Every policy of a set, of whatever kind. */
export function allPolicies(set: PolicySet): readonly Policy[] {
  const { identity, resource, boundary, session = [], scps = [], rcps = [], endpoint = [] } = set
  const single = [resource, boundary].filter((policy) => policy !== undefined)
  return [...identity, ...single, ...session, ...scps.flat(), ...rcps.flat(), ...endpoint]
}

/** Every policy of a set anew, in its place. */
export function mapPolicies(set: PolicySet, change: (policy: Policy) => Policy): PolicySet {
  const { identity, resource, boundary, session, scps, rcps, endpoint } = set
  return {
    identity: identity.map(change),
    ...(resource && { resource: change(resource) }),
    ...(boundary && { boundary: change(boundary) }),
    ...(session && { session: session.map(change) }),
    ...(scps && { scps: scps.map((level) => level.map(change)) }),
    ...(rcps && { rcps: rcps.map((level) => level.map(change)) }),
    ...(endpoint && { endpoint: endpoint.map(change) }),
  }
}
