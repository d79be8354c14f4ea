// What the custom checks ask the engine: every action, resource and principal that the policies name, in every context
// that their conditions describe.
// AWS: IAM User Guide, "Validate policies with IAM Access Analyzer custom policy checks", 2026-11.
// SIMPLIFIED: AWS proves its answer for every request that there could be; here a name stands for all that a pattern with
// wildcards fits, and of a condition the first value.

import {
  accessDiff,
  decisionOf,
  evaluate,
  type Holdings,
  parsePolicy,
  type Policy,
  policiesOf,
  type Principal,
  requestOf,
  sweep,
  type SweptPrincipal,
  type Universe,
} from '#engine'
import { fail } from '../../operation.ts'
import { type ConditionText, statementsOf } from '../../policyStatements.ts'

export type PolicyKind = 'IDENTITY_POLICY' | 'RESOURCE_POLICY'

const HOME = '111111111111' // whose the resources are; any account will do
const STRANGER = '222222222222'
const CALLER = `arn:aws:iam::${HOME}:user/caller`

/** A policy that can be read; the checks decide nothing about any other. */
export function readable(text: string, kind: PolicyKind): string {
  // A trust policy has no Resource, and a resource-based policy may be one.
  const missing = new Set(kind === 'RESOURCE_POLICY' ? ['MISSING_RESOURCE'] : [])
  const { findings } = parsePolicy(text, kind === 'RESOURCE_POLICY' ? 'resource' : 'identity')
  const error = findings.find(({ severity, code }) => severity === 'error' && !missing.has(code))
  if (error)
    fail('ValidationException', `The policy document is not valid: ${error.code} at ${error.pointer || 'its start'}.`)
  return text
}

/** Where the policies of a universe's principals or resources are one policy. */
function holdingsOf(text: string, kind: PolicyKind, { principals, resources }: Universe): Holdings {
  const policy: Policy = {
    id: 'checked',
    name: 'checked',
    type: kind === 'RESOURCE_POLICY' ? 'resource' : 'identity',
    document: parsePolicy(text).document,
  }
  const onIdentity = kind === 'IDENTITY_POLICY'
  return {
    principals: principals.map(() => ({ identity: onIdentity ? [policy] : [EVERYTHING] })),
    resources: resources.map(() => (onIdentity ? {} : { resource: policy })),
  }
}

/** Between accounts the caller's own policies must allow, too; they are not what is checked. */
const EVERYTHING: Policy = {
  id: 'everything',
  name: 'everything',
  type: 'identity',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
}

export interface Named {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
}

/** What policies name, with what is asked for besides. */
export function universeOf(texts: readonly string[], kind: PolicyKind, named: Named): Universe {
  const statements = texts.flatMap(statementsOf)
  const contexts = [
    {},
    ...statements.filter(({ conditions }) => conditions.length > 0).map((one) => contextOf(one.conditions)),
  ]
  const callers = kind === 'IDENTITY_POLICY' ? [CALLER] : statements.flatMap((one) => one.named.flatMap(callerArns))
  return {
    principals: unique(callers).flatMap((arn) => contexts.map((context) => callerFrom(arn, context))),
    actions: unique(named.actions.map((action) => (action === '*' ? 'any:Thing' : sample(action)))),
    resources: unique(named.resources.map((one) => (one === '*' ? 'arn:aws:any:::thing' : sample(one)))).map(
      (resource) => ({ resource, account: { id: HOME } }),
    ),
  }
}

/** Every action and resource in the texts, and one of each that none of them names. */
export function namesIn(texts: readonly string[]): Named {
  const statements = texts.flatMap(statementsOf)
  const services = unique(statements.flatMap(({ actions, notActions }) => [...actions, ...notActions]).map(serviceOf))
  return {
    actions: [
      ...statements.flatMap(({ actions, notActions }) => [...actions, ...notActions]),
      ...services.map((service) => `${service}:*`),
      '*',
    ],
    resources: [
      '*',
      ...statements.flatMap(({ resources }) => resources),
      // A trust policy is about a role and names none.
      ...(statements.some(({ resources }) => resources.length === 0) ? [`arn:aws:iam::${HOME}:role/checked`] : []),
    ],
  }
}

function serviceOf(action: string): string {
  return action.includes(':') ? (action.split(':')[0] ?? '') : '*'
}

/** A name that the pattern fits, and hardly any other. */
function sample(pattern: string): string {
  return pattern.replaceAll('*', 'Xyzzy').replaceAll('?', 'x')
}

function callerArns({ type, value }: { readonly type: string; readonly value: string }): readonly string[] {
  if (type !== 'AWS') return [`${type}:${value}`]
  if (value === '*') return ['anonymous', `arn:aws:iam::${STRANGER}:user/stranger`]
  const account = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(value)?.[1]
  return [account === undefined ? sample(value) : `arn:aws:iam::${account}:user/somebody`]
}

function callerFrom(arn: string, context: SweptPrincipal['context']): SweptPrincipal {
  const account = /:(\d{12}):/.exec(arn)?.[1]
  return { principal: principalOf(arn), context, ...(account !== undefined && { account: { id: account } }) }
}

function principalOf(arn: string): Principal {
  if (arn.startsWith('Service:')) return { kind: 'service', service: arn.slice('Service:'.length) }
  if (arn.startsWith('Federated:')) return { kind: 'federatedIdentity', provider: arn.slice('Federated:'.length) }
  if (!arn.startsWith('arn:')) return { kind: 'anonymous' }
  const [, role] = /:role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  return role === undefined
    ? { kind: 'user', arn }
    : { kind: 'roleSession', arn: arn.replace(/:iam:(.*):role\/.*$/, `:sts:$1:assumed-role/${role}/any`), roleArn: arn }
}

/** A request that meets the conditions. */
function contextOf(conditions: readonly ConditionText[]): SweptPrincipal['context'] {
  return Object.fromEntries(
    conditions
      .filter(({ operator }) => !/Not|^Null$/.test(operator))
      .map(({ key, values }) => [key, sample(values[0] ?? '').replace(/\/\d+$/, '')]),
  )
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}

/** Cells that the policy allows. */
export function granted(text: string, kind: PolicyKind, universe: Universe): readonly Cell[] {
  const { actions, resources } = universe
  const width = resources.length
  return [...sweep(holdingsOf(text, kind, universe), universe)].flatMap((letter, place) =>
    decisionOf(letter) === 'Allow'
      ? [
          {
            principal: Math.floor(place / (width * actions.length)),
            action: Math.floor(place / width) % actions.length,
            resource: place % width,
          },
        ]
      : [],
  )
}

/** Cells that the new policy allows and the old one does not. */
export function newlyGranted(old: string, text: string, kind: PolicyKind, universe: Universe): readonly Cell[] {
  const changes = accessDiff(holdingsOf(old, kind, universe), holdingsOf(text, kind, universe), universe)
  return changes.filter(({ after }) => after === 'Allow')
}

export interface Cell {
  readonly principal: number // places in the universe
  readonly action: number
  readonly resource: number
}

/** The statements that allow the cells, as reasons of a check that fails. */
export function reasonsFor(text: string, kind: PolicyKind, universe: Universe, cells: readonly Cell[], words: string) {
  const holdings = holdingsOf(text, kind, universe)
  const allowing = cells.flatMap(({ principal, action, resource }) => {
    const [who, what, which] = [universe.principals[principal], universe.actions[action], universe.resources[resource]]
    const [held, laid] = [holdings.principals[principal], holdings.resources[resource]]
    if (!who || what === undefined || !which || !held || !laid) return []
    return evaluate(requestOf(who, what, which), policiesOf(held, laid))
      .steps.filter(({ id }) => id === 'identity' || id === 'resource')
      .flatMap(({ statements }) => statements.filter(({ applies, policyId }) => applies && policyId === 'checked'))
  })
  const bySid = new Map(allowing.map(({ index, sid }) => [index, sid]))
  return [...bySid]
    .toSorted(([a], [b]) => a - b)
    .map(([statementIndex, statementId]) => ({
      description: `${words} ${statementIndex}.`,
      statementIndex,
      ...(statementId !== undefined && { statementId }),
    }))
}

/** The answer of a check; AWS's words are those of the User Guide's examples. */
export function verdict(reasons: ReturnType<typeof reasonsFor>, pass: string, failed: string) {
  return reasons.length === 0
    ? { result: 'PASS' as const, message: pass }
    : { result: 'FAIL' as const, message: failed, reasons }
}
