import type { Policy, PolicySet } from './types.ts'

/** Every policy of a set, of whatever kind. */
export function allPolicies(set: PolicySet): readonly Policy[] {
  const { identity, resource, boundary, session = [], scps = [], rcps = [], endpoint = [] } = set
  const single = [resource, boundary].filter((policy) => policy !== undefined)
  return [...identity, ...single, ...session, ...scps.flat(), ...rcps.flat(), ...endpoint]
}
