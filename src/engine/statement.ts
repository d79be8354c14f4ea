// Does one statement apply to the request? Every element is tested, matching or not, so that the trace is complete.

import { testCondition } from './conditions/index.ts'
import type { Context } from './context.ts'
import { actionPattern } from './match/action.ts'
import { principalMatch } from './match/principal.ts'
import { resourceMatch } from './match/resource.ts'
import { readPolicy, type Statement } from './policy/read.ts'
import type { Policy, PolicySet, Request, StatementTrace } from './types.ts'

export interface Scene {
  readonly request: Request
  readonly policies: PolicySet
  readonly context: Context
}

/** All statements of a policy. `level` names the organization level of an SCP or RCP. */
export function tracePolicy(policy: Policy, scene: Scene, level?: string): readonly StatementTrace[] {
  return readPolicy(policy).statements.map((statement) => ({
    policyId: policy.id,
    index: statement.index,
    ...(statement.sid !== undefined && { sid: statement.sid }),
    ...(level !== undefined && { level }),
    effect: statement.effect,
    pointer: statement.pointer,
    ...traceElements(statement, policy, scene),
  }))
}

type Elements = Pick<StatementTrace, 'applies' | 'principal' | 'action' | 'resource' | 'conditions' | 'firstMismatch'>

function traceElements(statement: Statement, policy: Policy, { request, policies, context }: Scene): Elements {
  const principal = hasPrincipal(policy, statement)
    ? principalMatch(statement.principal, request, policies.boundary !== undefined)
    : undefined
  const action = listed(actionPattern(statement.action.patterns, request.action), statement.action.negated)
  const resource = traceResource(statement, policy, request, context)
  const conditions = statement.conditions.map((condition) => testCondition(condition, context, statement.variables))

  const firstMismatch =
    // Allow with NotPrincipal is not supported: such a statement never applies. Rule G10.
    (principal && !principal.matched) || (principal?.negated && statement.effect === 'Allow')
      ? 'principal'
      : !action.matched
        ? 'action'
        : !resource.matched
          ? 'resource'
          : conditions.some(({ matched }) => !matched)
            ? 'condition'
            : undefined
  return {
    applies: firstMismatch === undefined,
    ...(principal && { principal }),
    action,
    resource,
    conditions,
    ...(firstMismatch && { firstMismatch }),
  }
}

/** Resource-based policies and RCPs say for whom; an endpoint policy may. Rule G11. */
function hasPrincipal(policy: Policy, statement: Statement): boolean {
  return (
    policy.type === 'resource' ||
    policy.type === 'rcp' ||
    (policy.type === 'endpoint' && statement.principal !== undefined)
  )
}

function listed(by: string | undefined, negated: boolean): { matched: boolean; negated: boolean; by?: string } {
  return { matched: (by !== undefined) !== negated, negated, ...(by !== undefined && { by }) }
}

function traceResource(
  statement: Statement,
  policy: Policy,
  request: Request,
  context: Context,
): StatementTrace['resource'] {
  const { resource, variables } = statement
  // A trust policy has no Resource: it is about the role it belongs to.
  if (!resource)
    return { matched: policy.type === 'resource' && request.action.toLowerCase().startsWith('sts:'), negated: false }
  const { matched, ...match } = resourceMatch(resource.patterns, request.resource, {
    context,
    variables,
    type: policy.type,
  })
  return { ...match, matched: matched !== resource.negated, negated: resource.negated }
}
