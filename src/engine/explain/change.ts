// A change as data: edits that an editor can show, make and take back.

import { mapPolicies } from '../policies.ts'
import type { Policy, PolicySet, Request } from '../types.ts'
import { replaced } from './fragment.ts'

/**
 * What an edit does. The ui has a sentence for each. Every edit of a policy has args.policyName and policyType, one of a
 * statement args.effect and, where there is one, sid.
 */
export type EditCode =
  | 'set-context' // args.key, value
  | 'unset-context' // args.key
  | 'add-statement' // args.effect, action, resource; principal: `*`, where it is for everybody
  | 'add-policy' // that holds one statement; args as of `add-statement`, of SCPs level
  | 'widen-action' // args.added; or, from a NotAction, args.dropped
  | 'widen-resource' // args.added; or, from a NotResource, args.dropped
  | 'widen-principal' // args.added
  | 'narrow-action' // args.spared, which it no longer covers; args.dropped: the patterns that went
  | 'narrow-resource' // args.spared, dropped
  | 'narrow-principal' // args.spared, dropped; or args.only: the one who is left of everybody
  | 'except-caller' // a condition more; args.key, spared
  | 'remove-statement'
  | 'remove-policy' // args.effect: Allow, where it goes for what it allows
  | 'block-public-access' // RestrictPublicBuckets turned on
  | 'unblock-public-access' // RestrictPublicBuckets turned off

interface Replacement {
  readonly code: EditCode
  readonly args: Readonly<Record<string, string>>
  /** JSON pointer into what is edited. The edits of a change are made in order, each on what the former have left. */
  readonly pointer: string
  readonly before?: unknown // absent: nothing stands there; in a list the fragment is inserted
  readonly after?: unknown // absent: the fragment is taken out
}
/** In the document of a policy, wherever in the set the policy stands. */
export interface PolicyEdit extends Replacement {
  readonly on: 'policy'
  readonly policyId: string
}
/** In the set: a policy comes or goes, e.g. at `/scps/1/0`. */
export interface SetEdit extends Replacement {
  readonly on: 'policies'
}
/** In the request: a context key, e.g. `/context/aws:SourceIp`, or a setting of the service. */
export interface RequestEdit extends Replacement {
  readonly on: 'request'
}
export type Edit = PolicyEdit | SetEdit | RequestEdit

/** What is asked, and under which policies. */
export interface Asked {
  readonly request: Request
  readonly policies: PolicySet
}
/** Edits that flip a decision together; none of them could be left out. */
export interface Change {
  readonly edits: readonly Edit[]
  readonly cost: number // see cost.ts: the lower, the less it changes
}

/**
 * Request and policies after a change; the given ones stay as they are. All or nothing: where something else stands than
 * the change has seen, both come back unchanged. An edited policy loses its `text`, which says something else now.
 */
export function applyChange(request: Request, policies: PolicySet, { edits }: Pick<Change, 'edits'>): Asked {
  return applyEdits({ request, policies }, edits) ?? { request, policies }
}

/** Takes a change back from what `applyChange` gave. */
export function undoChange(request: Request, policies: PolicySet, { edits }: Pick<Change, 'edits'>): Asked {
  return applyChange(request, policies, { edits: edits.toReversed().map(reversed) })
}

function reversed({ before, after, ...edit }: Edit): Edit {
  return { ...edit, ...(after !== undefined && { before: after }), ...(before !== undefined && { after: before }) }
}

/** Undefined: an edit does not fit. */
export function applyEdits(asked: Asked, edits: readonly Edit[]): Asked | undefined {
  return edits.reduce<Asked | undefined>((now, edit) => now && applied(now, edit), asked)
}

function applied({ request, policies }: Asked, edit: Edit): Asked | undefined {
  const { pointer, before, after } = edit
  // An edit keeps the shape of what it is made on: the generators of candidates see to it.
  if (edit.on === 'request') {
    const next = replaced(request, pointer, before, after)
    return next === undefined ? undefined : { request: next as Request, policies }
  }
  if (edit.on === 'policies') {
    const next = replaced(policies, pointer, before, after)
    return next === undefined ? undefined : { request, policies: next as PolicySet }
  }
  let fits = false
  const edited = mapPolicies(policies, (policy) => {
    const document = policy.id === edit.policyId ? replaced(policy.document, pointer, before, after) : undefined
    if (document === undefined) return policy
    fits = true
    return withDocument(policy, document)
  })
  return fits ? { request, policies: edited } : undefined
}

function withDocument({ text: _source, ...policy }: Policy, document: unknown): Policy {
  return { ...policy, document }
}
