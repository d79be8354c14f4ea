// How one statement met the request, element by element, in words. The picture's details and its text twin show them.

import type { ConditionTrace, Request, StatementTrace } from '#engine'
import { because, principalReason, resourceReason, shortResource } from '../words.ts'

export interface ElementLine {
  readonly what: string // the element as it stands in the policy
  readonly holds: boolean
  readonly pattern?: string // what decided, as the policy says it
  readonly text?: string // why, where a pattern does not say it all
}

export function elementLines(trace: StatementTrace, request: Request): readonly ElementLine[] {
  return [
    ...(trace.principal ? [principalLine(trace.principal)] : []),
    actionLine(trace.action, request.action),
    resourceLine(trace.resource, request.resource),
    ...trace.conditions.map(conditionLine),
  ]
}

function principalLine({
  matched,
  negated,
  by,
  reason,
  forcedByBoundary,
}: NonNullable<StatementTrace['principal']>): ElementLine {
  const line = { what: negated ? 'NotPrincipal' : 'Principal', holds: matched }
  if (forcedByBoundary)
    return {
      ...line,
      text: 'the caller has a permissions boundary, so a Deny with NotPrincipal applies whoever is listed',
    }
  if (negated) return spared(line, by, 'the caller is not listed')
  if (by !== undefined) return { ...line, pattern: by }
  return { ...line, text: reason ? principalReason[reason] : 'it names somebody else' }
}

function actionLine({ matched, negated, by }: StatementTrace['action'], action: string): ElementLine {
  const line = { what: negated ? 'NotAction' : 'Action', holds: matched }
  if (negated) return spared(line, by, `${action} is not listed`)
  return by === undefined ? { ...line, text: `no pattern covers ${action}` } : { ...line, pattern: by }
}

function resourceLine(
  { matched, negated, by, resolved, reason }: StatementTrace['resource'],
  resource: string,
): ElementLine {
  const line = { what: negated ? 'NotResource' : 'Resource', holds: matched }
  if (negated) return spared(line, by, `${shortResource(resource)} is not listed`)
  if (by !== undefined)
    return {
      ...line,
      pattern: shortResource(by),
      ...(resolved !== undefined && { text: `here ${shortResource(resolved)}` }),
    }
  if (matched) return { what: 'Resource', holds: true, text: 'the role that the policy belongs to' }
  return { ...line, text: reason ? resourceReason[reason] : 'the statement names no resource' }
}

/** A list of what a statement is not about: being on it is what keeps the statement from applying. */
function spared(line: ElementLine, by: string | undefined, unlisted: string): ElementLine {
  return by === undefined
    ? { ...line, text: unlisted }
    : { ...line, pattern: shortResource(by), text: 'it is listed, so the statement is not about it' }
}

function conditionLine({
  operator,
  key,
  set,
  ifExists,
  policyValues,
  requestValues,
  because: why,
  matched,
}: ConditionTrace): ElementLine {
  const name = `${set ? `${set}:` : ''}${operator}${ifExists ? 'IfExists' : ''}`
  const wanted = policyValues.map(({ raw, resolved, unresolved }) =>
    unresolved ? `${raw} (a policy variable without a value)` : (resolved ?? raw),
  )
  const carries = requestValues === null ? [] : [`the request has ${requestValues.join(', ') || 'no value'}`]
  const explained = why === 'compared' ? [] : [because[why]]
  return {
    what: 'Condition',
    holds: matched,
    text: `${name} ${key} ${wanted.join(', ') || 'no value'} (${[...carries, ...explained].join('; ')})`,
  }
}
