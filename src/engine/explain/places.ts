// Where the policies of a kind stand in a set, and where one more would.

import type { Kind } from '../facts.ts'
import { isObject, type Json } from '../policy/flaw.ts'
import { levelName } from '../steps/level.ts'
import type { Policy, PolicySet, PolicyType, StatementTrace } from '../types.ts'
import { fragmentAt } from './fragment.ts'

/** A policy in its place. */
export interface Home {
  readonly kind: Kind
  readonly policy: Policy
  readonly pointer: string // into the set, e.g. `/scps/1/0`
  readonly level: string | undefined // of the organization, as traces name it
}

/** A statement in its place, and how it met the request. */
export interface Target extends Home {
  readonly trace: StatementTrace
  readonly raw: Json // the statement as it is written
}

/** A place that takes policies: a list of them, or a single one. */
interface Spot {
  readonly pointer: string
  readonly policies: readonly Policy[]
  readonly level?: string
  readonly single?: true
}

const SPOTS: Readonly<Record<Kind, (set: PolicySet) => readonly Spot[]>> = {
  identity: ({ identity }) => [{ pointer: '/identity', policies: identity }],
  resource: ({ resource }) => [{ pointer: '/resource', policies: resource ? [resource] : [], single: true }],
  boundary: ({ boundary }) => [{ pointer: '/boundary', policies: boundary ? [boundary] : [], single: true }],
  session: ({ session = [] }) => [{ pointer: '/session', policies: session }],
  vpce: ({ endpoint = [] }) => [{ pointer: '/endpoint', policies: endpoint }],
  scp: ({ scps = [] }) => levels('/scps', scps),
  rcp: ({ rcps = [] }) => levels('/rcps', rcps),
}

function levels(pointer: string, all: readonly (readonly Policy[])[]): readonly Spot[] {
  return all.map((policies, index) => ({
    pointer: `${pointer}/${index}`,
    policies,
    level: levelName(index, all.length),
  }))
}

const TYPES: Readonly<Record<Kind, PolicyType>> = {
  identity: 'identity',
  resource: 'resource',
  boundary: 'boundary',
  session: 'session',
  vpce: 'endpoint',
  scp: 'scp',
  rcp: 'rcp',
}

export function typeOf(kind: Kind): PolicyType {
  return TYPES[kind]
}

export function homesOf(set: PolicySet, kind: Kind): readonly Home[] {
  return SPOTS[kind](set).flatMap(({ pointer, policies, level, single }) =>
    policies.map((policy, index) => ({ kind, policy, level, pointer: single ? pointer : `${pointer}/${index}` })),
  )
}

/** Undefined: the statement is not there. */
export function targetOf(set: PolicySet, kind: Kind, trace: StatementTrace): Target | undefined {
  const home = homesOf(set, kind).find(({ policy, level }) => policy.id === trace.policyId && level === trace.level)
  const raw = home && fragmentAt(home.policy.document, trace.pointer)
  return home && isObject(raw) ? { ...home, trace, raw } : undefined
}

/** Where one more policy would stand; for SCPs and RCPs on a level, else on the last one. Undefined: there is no room. */
export function roomFor(
  set: PolicySet,
  kind: Kind,
  level?: string,
): { readonly pointer: string; readonly list?: true } | undefined {
  const spots = SPOTS[kind](set)
  const spot = level === undefined ? spots.at(-1) : spots.find((one) => one.level === level)
  if (!spot) return undefined
  if (spot.single) return spot.policies.length === 0 ? { pointer: spot.pointer } : undefined
  // An absent list comes with its first policy.
  if (fragmentAt(set, spot.pointer) === undefined) return { pointer: spot.pointer, list: true }
  return { pointer: `${spot.pointer}/${spot.policies.length}` }
}

/** AWS's own policies can be attached and detached, never edited. AWS: IAM User Guide, "Managed policies", 2026-11. */
export function isEditable({ arn = '' }: Policy): boolean {
  return !/^arn:[^:]*:(iam|organizations)::aws:policy\//.test(arn)
}
