// Policies made ready to be asked. A document is compiled when it is first met and kept as long as it lives.
// INVARIANT: nobody changes a document once the engine has seen it; an edit is a new document.

import type { Context } from '../context.ts'
import type { Action, ActionMatch } from '../match/action.ts'
import type { Resource, ResourceMatch } from '../match/resource.ts'
import { rememberNumbered } from '../memo.ts'
import { type CompiledStatement, compileStatement, type Place, type Scene, traceStatement } from '../statement.ts'
import type { Policy, StatementTrace } from '../types.ts'
import { type Reading, readPolicy } from './read.ts'

export interface CompiledPolicy {
  readonly place: Place
  readonly statements: readonly CompiledStatement[]
  /** How each statement meets an action, and a resource. Those in whose resources a variable stands are left out. */
  readonly meetsAction: (action: Action) => readonly ActionMatch[]
  readonly meetsResource: (resource: Resource) => readonly (ResourceMatch | undefined)[]
}

/** Adds the trace of every statement, in order. */
export function addTraces(
  policy: CompiledPolicy,
  scene: Scene,
  lists: Readonly<Record<'allows' | 'denies' | 'allowing' | 'denying' | 'conditional', StatementTrace[]>>,
): void {
  const { statements } = policy
  const whats = policy.meetsAction(scene.action)
  const wheres = policy.meetsResource(scene.resource)
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index]
    const what = whats[index]
    if (!statement || !what) continue
    const where = wheres[index] ?? statement.resource.match(scene.resource, scene.context)
    const trace = traceStatement(statement, what, where, scene)
    const isAllow = statement.effect === 'Allow'
    if (isAllow) lists.allows.push(trace)
    else lists.denies.push(trace)
    if (trace.applies) (isAllow ? lists.allowing : lists.denying).push(trace)
    if (statement.conditions.length > 0) lists.conditional.push(trace)
  }
}

const MATCHES = 100_000 // of the statements of one policy that are kept

const PLACES = 16 // a document may stand in several places, e.g. FullAWSAccess on every level; that many are kept
const kept = new WeakMap<object, readonly CompiledPolicy[]>()

/** A policy where it stands; `level` names the organization level of an SCP or RCP. */
export function compiledPolicy(policy: Policy, level?: string): CompiledPolicy {
  const { document, id, type } = policy
  if (typeof document !== 'object' || document === null) return compile(policy, level)
  const known = kept.get(document) ?? []
  for (const one of known)
    if (one.place.policyId === id && one.place.type === type && one.place.level === level) return one
  const made = compile(policy, level)
  kept.set(document, [made, ...known.slice(0, PLACES - 1)])
  return made
}

const readings = new WeakMap<object, Reading>()

/** A document as statements. */
export function readingOf(document: unknown): Reading {
  if (typeof document !== 'object' || document === null) return readPolicy({ document })
  const known = readings.get(document)
  if (known) return known
  const made = readPolicy({ document })
  readings.set(document, made)
  return made
}

const NO_CONTEXT: Context = new Map()

function compile({ document, id, type }: Policy, level: string | undefined): CompiledPolicy {
  const place: Place = { policyId: id, type, level }
  const reading = readingOf(document)
  const statements = reading.statements.map((statement) => compileStatement(statement, place))
  const limit = Math.max(4, Math.floor(MATCHES / (statements.length + 1)))
  return {
    place,
    statements,
    meetsAction: rememberNumbered(limit, (asked) => statements.map(({ action }) => action(asked))),
    meetsResource: rememberNumbered(limit, (on) =>
      statements.map(({ resource, fixed }) => (fixed ? resource.match(on, NO_CONTEXT) : undefined)),
    ),
  }
}
