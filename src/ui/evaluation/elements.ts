// How each element of a statement met the request: its name, whether it holds, and why. Pure, so that every reason the
// engine can give is seen to have its words.

import type { ConditionTrace, Request, StatementTrace } from '#engine'
import { because, grantWord, principalReason, resourceReason, shortResource } from '../words.ts'

export interface Element {
  readonly id: string
  readonly name: string // as it stands in the policy, e.g. NotAction
  readonly holds: boolean
  readonly code?: string | undefined // what of the policy decided
  readonly text: string
}

export function elementsOf(trace: StatementTrace, request: Request): readonly Element[] {
  return [
    ...(trace.principal ? [principalOf(trace.principal, trace.effect)] : []),
    actionOf(trace.action, request),
    resourceOf(trace.resource, request),
    ...trace.conditions.map(conditionOf),
  ]
}

function principalOf(
  { matched, negated, by, grant, reason, forcedByBoundary }: NonNullable<StatementTrace['principal']>,
  effect: StatementTrace['effect'],
): Element {
  const element = (holds: boolean, text: string): Element => ({
    id: 'principal',
    name: negated ? 'NotPrincipal' : 'Principal',
    holds,
    code: by,
    text,
  })
  if (reason) return element(matched, principalReason[reason])
  if (!negated) return element(matched, grant ? grantWord[grant] : '')
  if (effect === 'Allow') return element(false, 'with Allow it is not supported, so the statement applies to nobody')
  if (forcedByBoundary) return element(matched, 'the caller has a permissions boundary, so it spares nobody')
  return element(matched, matched ? 'the caller is not listed' : 'lists the caller, so the statement spares it')
}

function actionOf({ matched, negated, by }: StatementTrace['action'], { action }: Request): Element {
  const name = negated ? 'NotAction' : 'Action'
  const text = by === undefined ? `no pattern covers ${action}` : negated ? `leaves out ${action}` : ''
  return { id: 'action', name, holds: matched, code: by, text }
}

function resourceOf(
  { matched, negated, by, resolved, reason }: StatementTrace['resource'],
  { resource }: Request,
): Element {
  const element = (text: string): Element => ({
    id: 'resource',
    name: negated ? 'NotResource' : 'Resource',
    holds: matched,
    code: by === undefined ? undefined : shortResource(by),
    text,
  })
  if (reason) return element(resourceReason[reason])
  if (by !== undefined) {
    const filled = resolved === undefined ? [] : [`here ${shortResource(resolved)}`]
    return element([...filled, ...(negated ? [`leaves out ${shortResource(resource)}`] : [])].join(', '))
  }
  if (negated) return element(`no pattern covers ${shortResource(resource)}`)
  return element(matched ? 'the role that the policy belongs to' : 'the statement names no resource')
}

function conditionOf(trace: ConditionTrace): Element {
  const { operator, key, set, ifExists, policyValues, pointer, matched } = trace
  const values = policyValues.map(policyValue).join(', ') || 'an empty list'
  return {
    id: pointer,
    name: 'Condition',
    holds: matched,
    code: `${set ? `${set}:` : ''}${operator}${ifExists ? 'IfExists' : ''} ${key}`,
    text: `${values} (${whyCondition(trace)})`,
  }
}

function policyValue({ raw, resolved, unresolved }: ConditionTrace['policyValues'][number]): string {
  if (unresolved) return `${raw} with no value in this request`
  const written = raw === '' ? 'an empty text' : raw
  return resolved === undefined ? written : `${written}, here ${resolved || 'an empty text'}`
}

/** What the request has, and what followed from it where it was not simply compared. */
function whyCondition({ because: why, requestValues, negated }: ConditionTrace): string {
  if (why.startsWith('key-missing')) return because[why]
  const has =
    requestValues === null ? 'the request does not carry this key' : `the request has ${listed(requestValues)}`
  if (why !== 'compared') return `${has}; ${because[why]}`
  return negated ? `${has}; none may fit` : has
}

function listed(values: readonly string[]): string {
  return values.map((value) => value || 'an empty text').join(', ') || 'an empty list'
}
