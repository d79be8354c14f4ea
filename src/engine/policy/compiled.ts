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
  lists: TraceLists,
  conditional: StatementTrace[],
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
    if (statement.effect === 'Allow') {
      lists.allows = added(lists.allows, trace)
      if (trace.applies) lists.allowing = added(lists.allowing, trace)
    } else {
      lists.denies = added(lists.denies, trace)
      if (trace.applies) lists.denying = added(lists.denying, trace)
    }
    if (statement.conditions.length > 0) conditional.push(trace)
  }
}

/** Those that apply, or not, by what they would do. */
export type TraceLists = Record<'allows' | 'denies' | 'allowing' | 'denying', StatementTrace[] | undefined>

function added(list: StatementTrace[] | undefined, trace: StatementTrace): StatementTrace[] {
  if (!list) return [trace]
  list.push(trace)
  return list
}

const MATCHES = 100_000 // of the statements of one policy that are kept

const PLACES = 16 // a document may stand in several places, e.g. FullAWSAccess on every level; that many are kept
const kept = new WeakMap<object, readonly CompiledPolicy[]>()

/** A policy where it stands; `level` names the organization level of an SCP or RCP. */
export function compiledPolicy(policy: Policy, level?: string): CompiledPolicy {
  const { document } = policy
  if (typeof document !== 'object' || document === null) return compile(policy, level)
  const known = kept.get(document) ?? []
  for (const one of known) if (isAt(one.place, policy, level)) return one
  const made = compile(policy, level)
  kept.set(document, [made, ...known.slice(0, PLACES - 1)])
  return made
}

function isAt(place: Place, { id, name, arn, type }: Policy, level: string | undefined): boolean {
  return (
    place.policyId === id && place.name === name && place.arn === arn && place.type === type && place.level === level
  )
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

function compile({ document, id, name, arn, type }: Policy, level: string | undefined): CompiledPolicy {
  const place: Place = { policyId: id, name, arn, type, level }
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
