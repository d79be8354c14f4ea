// A set of policies made ready for requests: every policy compiled, by kind, in the order in which they are looked at.
// INVARIANT: nobody changes a set of policies once the engine has seen it.

import { type Attached, attachedOf, type Kind } from './facts.ts'
import { type CompiledPolicy, compiledPolicy } from './policy/compiled.ts'
import { allPolicies } from './policies.ts'
import { levelName } from './steps/level.ts'
import type { Policy, PolicySet } from './types.ts'

export interface Level {
  readonly name: string
  readonly policies: readonly CompiledPolicy[]
}

export interface Prepared {
  readonly policies: PolicySet
  readonly byId: ReadonlyMap<string, Policy>
  readonly attached: Attached
  readonly compiled: Readonly<Record<Kind, readonly CompiledPolicy[]>>
  readonly scpLevels: readonly Level[] // from the root of the organization down
  readonly rcpLevels: readonly string[]
}

const kept = new WeakMap<PolicySet, Prepared>()

export function prepare(policies: PolicySet): Prepared {
  const known = kept.get(policies)
  if (known) return known
  const attached = attachedOf(policies)
  const { rcps = [], scps = [], endpoint = [], resource, identity, boundary, session = [] } = policies
  const made: Prepared = {
    policies,
    // Of several policies with one id the first counts.
    byId: new Map(
      allPolicies(policies)
        .toReversed()
        .map((policy) => [policy.id, policy]),
    ),
    attached,
    compiled: {
      rcp: byLevel(rcps),
      scp: byLevel(scps),
      vpce: all(endpoint),
      resource: all(resource ? [resource] : []),
      identity: all(identity),
      boundary: all(boundary ? [boundary] : []),
      session: all(session),
    },
    scpLevels: scps.map((level, index) => {
      const name = levelName(index, scps.length)
      return { name, policies: level.map((policy) => compiledPolicy(policy, name)) }
    }),
    rcpLevels: namesOf(rcps),
  }
  kept.set(policies, made)
  return made
}

function all(policies: readonly Policy[]): readonly CompiledPolicy[] {
  return policies.map((policy) => compiledPolicy(policy))
}

function byLevel(levels: readonly (readonly Policy[])[]): readonly CompiledPolicy[] {
  return levels.flatMap((level, index) =>
    level.map((policy) => compiledPolicy(policy, levelName(index, levels.length))),
  )
}

function namesOf(levels: readonly unknown[]): readonly string[] {
  return levels.map((_, index) => levelName(index, levels.length))
}
