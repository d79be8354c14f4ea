// The statements that could still apply once the action is known: for decisions without a trace. What a caller carries is
// gathered for all resources alike, and what lies on a resource for all callers.
// INVARIANT: nobody changes a list of policies once the engine has seen it.

import type { Kind } from './facts.ts'
import type { Action } from './match/action.ts'
import { rememberNumbered } from './memo.ts'
import { compiledPolicy } from './policy/compiled.ts'
import type { CompiledStatement } from './statement.ts'
import type { Policy, PolicySet } from './types.ts'

export type Statements = readonly CompiledStatement[]

/** Of what a caller carries. Where nothing denies there is no `denies`, as almost everywhere. */
export interface Carried {
  readonly denies: Readonly<Partial<Record<Kind, Statements>>> | undefined
  readonly scp: readonly Statements[] // Allows of each level that is not open to everybody anyway
  readonly vpce: Statements
  readonly identity: Statements
  readonly boundary: Statements
  readonly session: Statements
}

/** Of what lies on a resource. */
export interface Laid {
  readonly denies: Readonly<Partial<Record<Kind, Statements>>> | undefined
  readonly resource: Statements
}

const ACTIONS = 1_000 // of each caller and resource that are kept

export function carriedBy(policies: PolicySet): (action: Action) => Carried {
  const known = callers.get(policies.identity) ?? []
  for (const one of known) if (isSame(one.policies, policies)) return one.carried
  const carried = carrying(policies)
  callers.set(policies.identity, [{ policies, carried }, ...known.slice(0, CALLERS - 1)])
  return carried
}

const CALLERS = 16 // with the very same list of identity policies
interface Caller {
  readonly policies: PolicySet
  readonly carried: (action: Action) => Carried
}
const callers = new WeakMap<PolicySet['identity'], readonly Caller[]>()

function isSame(a: PolicySet, b: PolicySet): boolean {
  return a.boundary === b.boundary && a.scps === b.scps && a.session === b.session && a.endpoint === b.endpoint
}

function carrying({ identity, boundary, session = [], scps = [], endpoint = [] }: PolicySet) {
  const limit = boundary ? [boundary] : []
  const lists = { scp: scps.flat(), vpce: endpoint, identity, boundary: limit, session }
  return rememberNumbered(ACTIONS, (action: Action): Carried => {
    const levels = scps.map((level) => covering(level, action, 'Allow'))
    return {
      denies: denying(lists, action),
      scp: levels.filter((level) => !level.some(({ always }) => always)),
      vpce: covering(endpoint, action, 'Allow'),
      identity: covering(identity, action, 'Allow'),
      boundary: covering(limit, action, 'Allow'),
      session: covering(session, action, 'Allow'),
    }
  })
}

export function laidOn({ resource, rcps = NO_LEVELS }: PolicySet): (action: Action) => Laid {
  const key = resource ?? rcps
  const known = resources.get(key) ?? []
  for (const one of known) if (one.rcps === rcps) return one.laid
  const lists = { rcp: rcps.flat(), resource: resource ? [resource] : [] }
  const laid = rememberNumbered(ACTIONS, (action: Action): Laid => {
    return { denies: denying(lists, action), resource: covering(lists.resource, action, 'Allow') }
  })
  resources.set(key, [{ rcps, laid }, ...known.slice(0, CALLERS - 1)])
  return laid
}

type Levels = NonNullable<PolicySet['rcps']>
const NO_LEVELS: Levels = []
interface Owned {
  readonly rcps: Levels
  readonly laid: (action: Action) => Laid
}
const resources = new WeakMap<Policy | Levels, readonly Owned[]>()

function denying(lists: Readonly<Partial<Record<Kind, readonly Policy[]>>>, action: Action): Carried['denies'] {
  const found = Object.entries(lists).map(([kind, policies]) => [kind, covering(policies, action, 'Deny')] as const)
  return found.some(([, statements]) => statements.length > 0) ? Object.fromEntries(found) : undefined
}

function covering(policies: readonly Policy[], action: Action, effect: 'Allow' | 'Deny'): Statements {
  const found = policies
    .flatMap((policy) => compiledPolicy(policy).statements)
    .filter((statement) => statement.effect === effect && statement.action(action).matched)
  return found.length > 0 ? found : NONE
}

const NONE: Statements = []
