// The reasons of a decision, from its trace alone, by weight: what decided, then what nearly decided otherwise.

import type { ConditionTrace, Result, StatementRef, StatementTrace, StepId, StepTrace } from '../types.ts'
import { nearMisses, type NearMiss } from './misses.ts'

/** What a reason says. The ui has a sentence for each. */
export type ReasonCode =
  | 'denied-by' // a Deny applies; args.policyType, sid; action, resource, principal: the patterns that matched
  | 'denied-too' // so does this one; args.sid, action, resource, principal
  | 'condition-held' // of the Deny or Allow before it; args as of `missed-condition`
  | 'service-refuses'
  | 'public-access-blocked'
  | 'level-without-allow' // args.level, policyType
  | 'no-allow' // args.policyType, action; there are Allow statements, none applies
  | 'no-statement' // args.policyType, action; there is no Allow statement at all
  | 'missed-condition' // args.operator, key, policy, request (absent: no such key), because
  | 'missed-resource' // args.reason: a ResourceReason, no-resource-element; with NotResource args.pattern, the one that excepts it
  | 'missed-action' // with NotAction args.pattern, the one that excepts it
  | 'missed-principal' // args.reason: a PrincipalReason; args.negated: an Allow with NotPrincipal never applies
  | 'no-permission-required'
  | 'granted-as-root'
  | 'granted-by' // args.policyType, sid, action, resource, principal, grant
  | 'passed' // a limit that had to allow, too, and did; args.policyType, sid, action, resource, of SCPs level
  | 'no-deny' // args.count statements were read
  | 'not-blocked' // S3 Block Public Access

export interface Reason {
  readonly code: ReasonCode
  readonly args: Readonly<Record<string, string>>
  readonly step: StepId
  readonly at?: StatementRef & { readonly pointer: string } // the statement or the element of it; JSON pointer
}

const NEAREST = 5 // misses that are told

/** Why a request is allowed, or refused. Pure and total. */
export function why(result: Result): readonly Reason[] {
  if (result.decision === 'Allow') return whyAllowed(result)
  const step = result.steps.find(({ status }) => status === 'explicitDeny' || status === 'implicitDeny')
  return step ? whyRefused(step) : []
}

function whyRefused(step: StepTrace): readonly Reason[] {
  const { id, explain, statements } = step
  switch (explain.code) {
    case 'deny-found': {
      const policyType = typeOf(explain.args.policyType ?? '') // of all that decide: they are of one kind
      const deciding = decidingTraces(step)
      const others = statements.filter((trace) => trace.applies && !deciding.includes(trace))
      return [
        ...deciding.flatMap((trace) => denial('denied-by', step, trace, { policyType })),
        ...others.flatMap((trace) => denial('denied-too', step, trace, {})),
      ]
    }
    case 'service-refuses':
    case 'public-access-blocked':
      return [{ code: explain.code, args: {}, step: id }]
    case 'level-without-allow': {
      const there = statements.filter(({ level }) => level === explain.args.level)
      return [{ code: explain.code, args: { ...explain.args, policyType: 'scp' }, step: id }, ...missed(id, there)]
    }
    default: {
      const code = statements.length === 0 ? 'no-statement' : 'no-allow'
      return [{ code, args: { ...explain.args, policyType: typeOf(id) }, step: id }, ...missed(id, statements)]
    }
  }
}

function denial(code: ReasonCode, { id }: StepTrace, trace: StatementTrace, args: Reason['args']): readonly Reason[] {
  return [
    { code, args: { ...args, ...sidOf(trace), ...patternsOf(trace) }, step: id, at: placeOf(trace) },
    ...trace.conditions.map((condition) => conditionReason('condition-held', id, trace, condition)),
  ]
}

function whyAllowed({ decidedBy, steps, sameAccount }: Result): readonly Reason[] {
  const reasons = steps.flatMap((step): readonly Reason[] => {
    const { id, status, explain } = step
    if (id === 'precheck')
      return explain.code === 'no-permission-required' ? [{ code: explain.code, args: {}, step: id }] : []
    if (id === 'result') return decidedBy === 'root' ? [{ code: 'granted-as-root', args: {}, step: id }] : []
    if (id === 'deny') return explain.code === 'no-deny' ? [{ code: explain.code, args: explain.args, step: id }] : []
    if (id === 's3bpa') return status === 'pass' && !sameAccount ? [{ code: 'not-blocked', args: {}, step: id }] : []
    const grants = decidedBy.split('+').includes(id)
    // A policy on the resource grants or does not bear on the decision; it never limits.
    if (id === 'resource' && !grants) return []
    return decidingTraces(step).flatMap((trace) => [
      naming(grants ? 'granted-by' : 'passed', step, trace),
      ...(grants ? trace.conditions.map((one) => conditionReason('condition-held', id, trace, one)) : []),
    ])
  })
  // The sort is stable: the conditions of a grant stay behind it.
  return reasons.toSorted((a, b) => weightOf(a) - weightOf(b))
}

const FIRST: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'no-permission-required',
  'granted-as-root',
  'granted-by',
  'condition-held',
])

function weightOf({ code }: Reason): number {
  return FIRST.has(code) ? 0 : code === 'passed' ? 1 : 2
}

function decidingTraces({ deciding, statements }: StepTrace): readonly StatementTrace[] {
  return statements.filter(
    ({ applies, policyId, index }) =>
      applies && deciding.some((ref) => ref.policyId === policyId && ref.index === index),
  )
}

function naming(code: ReasonCode, { id }: StepTrace, trace: StatementTrace): Reason {
  const { level, principal } = trace
  const args = {
    policyType: typeOf(id),
    ...sidOf(trace),
    ...(level !== undefined && { level }),
    ...(principal?.grant && { grant: principal.grant }),
    ...patternsOf(trace),
  }
  return { code, args, step: id, at: placeOf(trace) }
}

function sidOf({ sid }: StatementRef): { readonly sid?: string } {
  return sid === undefined ? {} : { sid }
}

/** The patterns that matched. */
function patternsOf({ action, resource, principal }: StatementTrace): Reason['args'] {
  return {
    ...(action.by !== undefined && { action: action.by }),
    ...(resource.by !== undefined && { resource: resource.by }),
    ...(principal?.by !== undefined && { principal: principal.by }),
  }
}

function placeOf(trace: StatementTrace, element = ''): NonNullable<Reason['at']> {
  const { policyId, index, pointer } = trace
  return { policyId, index, ...sidOf(trace), pointer: pointer + element }
}

function missed(step: StepId, statements: readonly StatementTrace[]): readonly Reason[] {
  return nearMisses(statements)
    .slice(0, NEAREST)
    .flatMap((miss) => missReasons(step, miss))
}

function missReasons(step: StepId, { trace, missed: where }: NearMiss): readonly Reason[] {
  const { principal, action, resource, conditions } = trace
  switch (where) {
    case 'condition':
      return conditions
        .filter(({ matched }) => !matched)
        .map((condition) => conditionReason('missed-condition', step, trace, condition))
    case 'resource': {
      const { by, negated } = resource
      const { reason = negated ? undefined : 'no-resource-element' } = resource
      const args = { ...(reason && { reason }), ...(by !== undefined && { pattern: by }) }
      const element = negated ? '/NotResource' : reason === 'no-resource-element' ? '' : '/Resource'
      return [{ code: 'missed-resource', args, step, at: placeOf(trace, element) }]
    }
    case 'action': {
      const args = { ...(action.by !== undefined && { pattern: action.by }) }
      return [{ code: 'missed-action', args, step, at: placeOf(trace, action.negated ? '/NotAction' : '/Action') }]
    }
    case 'principal': {
      const negated = principal?.negated === true
      const reason = principal?.reason
      const args = { ...(reason && { reason }), ...(negated && { negated: 'true' }) }
      const element = negated ? '/NotPrincipal' : reason === 'no-principal-element' ? '' : '/Principal'
      return [{ code: 'missed-principal', args, step, at: placeOf(trace, element) }]
    }
  }
}

function conditionReason(code: ReasonCode, step: StepId, trace: StatementTrace, condition: ConditionTrace): Reason {
  const { set, operator, ifExists, key, policyValues, requestValues, because, pointer } = condition
  const args = {
    operator: `${set ? `${set}:` : ''}${operator}${ifExists ? 'IfExists' : ''}`,
    key,
    policy: policyValues.map(({ raw, resolved = raw }) => resolved).join(', '),
    ...(requestValues && { request: requestValues.join(', ') }),
    because,
  }
  return { code, args, step, at: { ...placeOf(trace), pointer } }
}

/** A kind of policy, or the step that is about it, as policies name it. */
function typeOf(id: string): string {
  return id === 'vpce' ? 'endpoint' : id
}
