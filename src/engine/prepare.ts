// A set of policies made ready for requests: every policy compiled, by kind, in the order in which they are looked at.
// INVARIANT: nobody changes a set of policies once the engine has seen it.

import { type Attached, attachedOf, type Kind } from './facts.ts'
import { rememberObject } from './memo.ts'
import { type CompiledPolicy, compiledPolicy } from './policy/compiled.ts'
import type { Place } from './statement.ts'
import { levelName } from './steps/level.ts'
import type { Policy, PolicySet } from './types.ts'
import type { Doubts } from './warnings.ts'

export interface Level {
  readonly name: string
  readonly policies: readonly CompiledPolicy[]
}

export interface Prepared {
  readonly policies: PolicySet
  readonly attached: Attached
  readonly compiled: Readonly<Record<Kind, readonly CompiledPolicy[]>>
  readonly scpLevels: readonly Level[] // from the root of the organization down
  readonly rcpLevels: readonly Level[]
  doubts?: Doubts // see warnings.ts; worked out when it is asked for
}

const kept = new WeakMap<PolicySet, Prepared>()

export function prepare(policies: PolicySet): Prepared {
  const known = kept.get(policies)
  if (known) return known
  const { rcps = NO_LEVELS, scps = NO_LEVELS, endpoint = NONE, resource, identity, boundary, session = NONE } = policies
  const [scpLevels, rcpLevels] = [levelsOf(scps), levelsOf(rcps)]
  const made: Prepared = {
    policies,
    attached: attachedOf(policies),
    compiled: {
      rcp: ofLevels(rcpLevels),
      scp: ofLevels(scpLevels),
      vpce: all(endpoint),
      resource: resource ? [compiledPolicy(resource)] : NOTHING,
      identity: all(identity),
      boundary: boundary ? [compiledPolicy(boundary)] : NOTHING,
      session: all(session),
    },
    scpLevels,
    rcpLevels,
  }
  kept.set(policies, made)
  return made
}

/** Name and ARN of a policy among those of its kind. */
export function policyOf({ compiled }: Prepared, kind: Kind, policyId: string): Place | undefined {
  for (const { place } of compiled[kind]) if (place.policyId === policyId) return place
  return undefined
}

const NONE: readonly Policy[] = []
const NOTHING: readonly CompiledPolicy[] = []
const NO_LEVELS: readonly (readonly Policy[])[] = []

// What one caller carries is the same for every resource: the same lists give the same objects.
const all = rememberObject((policies: readonly Policy[]) => policies.map((policy) => compiledPolicy(policy)))
const levelsOf = rememberObject((levels: readonly (readonly Policy[])[]): readonly Level[] =>
  levels.map((level, index) => {
    const name = levelName(index, levels.length)
    return { name, policies: level.map((policy) => compiledPolicy(policy, name)) }
  }),
)
const ofLevels = rememberObject((levels: readonly Level[]) => levels.flatMap(({ policies }) => policies))
