// Edits of whole statements and policies: one more, one less, an exception to one.

import type { Kind } from '../facts.ts'
import { isRole } from '../match/arn.ts'
import { resourceOf } from '../match/resource.ts'
import { allPolicies } from '../policies.ts'
import { isObject, type Json } from '../policy/flaw.ts'
import type { Policy, PolicySet, Request } from '../types.ts'
import { entryFor, type Exception } from './caller.ts'
import type { Edit, PolicyEdit, SetEdit } from './change.ts'
import { fragmentAt, isList } from './fragment.ts'
import { type Home, isEditable, roomFor, type Target, typeOf } from './places.ts'

/** What is said of every edit of a policy. */
export function argsOf({ policy, kind }: Pick<Home, 'policy' | 'kind'>): Readonly<Record<string, string>> {
  return { policyName: policy.name, policyType: typeOf(kind) }
}

function statementArgs(target: Target): Readonly<Record<string, string>> {
  const { effect, sid } = target.trace
  return { ...argsOf(target), effect, ...(sid !== undefined && { sid }) }
}

/** Edits a part of a statement. */
export function edited(
  target: Target,
  code: PolicyEdit['code'],
  element: string,
  after: unknown,
  args: PolicyEdit['args'],
): PolicyEdit {
  const { policy, raw, trace } = target
  const before = element === '' ? raw : raw[element]
  return {
    on: 'policy',
    code,
    args: { ...statementArgs(target), ...args },
    policyId: policy.id,
    pointer: element === '' ? trace.pointer : `${trace.pointer}/${element}`,
    ...(before !== undefined && { before }),
    after,
  }
}

/** The narrowest statement that covers a request. */
export function statementFor(effect: 'Allow' | 'Deny', kind: Kind, request: Request): Json {
  const { type, value } = entryFor(request.principal)
  const { principal, resource } = FORMS[kind]
  const on = resource(request)
  return {
    Effect: effect,
    ...(principal && { Principal: principal === 'everybody' || value === '*' ? '*' : { [type]: value } }),
    Action: request.action,
    ...(on !== undefined && { Resource: on }),
  }
}

interface Form {
  readonly principal?: 'caller' | 'everybody'
  readonly resource: (request: Request) => string | undefined
}
const ATTACHED: Form = { resource: ({ resource }) => resource }
const GUARDING: Form = { ...ATTACHED, principal: 'everybody' }

/** What a statement holds in each kind of policy. Rule G11. */
const FORMS: Readonly<Record<Kind, Form>> = {
  identity: ATTACHED,
  boundary: ATTACHED,
  session: ATTACHED,
  scp: ATTACHED,
  rcp: GUARDING, // RCPs take no other principal
  vpce: GUARDING, // nor do the policies of gateway endpoints
  resource: {
    principal: 'caller',
    // A trust policy has no Resource, and in a key policy the star is the key. Rules E9, E10.
    resource: ({ resource }) => (isRole(resource) ? undefined : resourceOf(resource).key ? '*' : resource),
  },
}

/** One statement more in a policy, as the last. Undefined: its document has no place for it. */
export function addStatement(home: Home, statement: Json): PolicyEdit | undefined {
  const { policy } = home
  const whole = fragmentAt(policy.document, '/Statement')
  if (!isEditable(policy) || (!isList(whole) && !isObject(whole))) return undefined
  const place = isList(whole)
    ? { pointer: `/Statement/${whole.length}`, after: statement }
    : { pointer: '/Statement', before: whole, after: [whole, statement] }
  return { on: 'policy', code: 'add-statement', args: addedArgs(home, statement), policyId: policy.id, ...place }
}

/** One policy more, with one statement. */
export function addPolicy(set: PolicySet, kind: Kind, statement: Json, level?: string): SetEdit | undefined {
  const room = roomFor(set, kind, level)
  if (!room) return undefined
  const id = freeId(set, `new-${typeOf(kind)}-policy`)
  const document = { Version: '2012-10-17', Statement: [statement] }
  const policy: Policy = { id, name: id, type: typeOf(kind), document }
  return {
    on: 'policies',
    code: 'add-policy',
    args: { ...addedArgs({ policy, kind }, statement), ...(level !== undefined && { level }) },
    pointer: room.pointer,
    after: room.list ? [policy] : policy,
  }
}

function addedArgs(home: Pick<Home, 'policy' | 'kind'>, { Effect, Action, Resource, Principal }: Json): Edit['args'] {
  return {
    ...argsOf(home),
    effect: String(Effect),
    action: String(Action),
    ...(Action === '*' && { added: '*' }),
    ...(typeof Resource === 'string' && { resource: Resource }),
    // Everybody is nothing to speak of where a statement can name nobody else, or only limits.
    ...(home.kind !== 'vpce' && Principal === '*' && { principal: '*' }),
  }
}

function freeId(set: PolicySet, wanted: string): string {
  const taken = new Set(allPolicies(set).map(({ id }) => id))
  for (let number = 2, id = wanted; ; id = `${wanted}-${number++}`) if (!taken.has(id)) return id
}

/** Undefined: it is the only one, so that the policy would be left empty. */
export function removeStatement(target: Target): PolicyEdit | undefined {
  const { policy, raw, trace } = target
  const whole = fragmentAt(policy.document, '/Statement')
  if (!isEditable(policy) || !isList(whole) || whole.length < 2) return undefined
  return {
    on: 'policy',
    code: 'remove-statement',
    args: statementArgs(target),
    policyId: policy.id,
    pointer: trace.pointer,
    before: raw,
  }
}

/** Undefined: what it is on must have one. AWS: IAM and KMS API Reference, CreateRole and PutKeyPolicy, 2026-11. */
export function removePolicy(
  { kind, policy, pointer }: Home,
  { resource }: Request,
  args: Edit['args'] = {},
): SetEdit | undefined {
  if (kind === 'resource' && (isRole(resource) || resourceOf(resource).key)) return undefined
  return {
    on: 'policies',
    code: 'remove-policy',
    args: { ...argsOf({ policy, kind }), ...args },
    pointer,
    before: policy,
  }
}

/** The statement goes on applying to everybody else. */
export function exceptCaller(target: Target, { operator, key, value }: Exception): PolicyEdit | undefined {
  const { Condition = {} } = target.raw
  if (!isEditable(target.policy) || !isObject(Condition)) return undefined
  const same = Condition[operator] ?? {}
  if (!isObject(same)) return undefined
  const name = Object.keys(same).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key
  const values = same[name] === undefined ? value : [same[name], value].flat()
  const after = { ...Condition, [operator]: { ...same, [name]: values } }
  return edited(target, 'except-caller', 'Condition', after, { key, spared: value })
}
