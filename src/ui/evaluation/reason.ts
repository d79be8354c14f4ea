// From a trace to the one sentence that a learner reads first.

import type { Evaluation } from '#account'
import { allPolicies, type Policy, type PolicySet, type StatementTrace, type StepTrace } from '#engine'
import { callerName, verdict } from '../words.ts'

export interface Reason {
  readonly step: StepTrace | undefined // the step that decided
  readonly statement: StatementTrace | undefined
  readonly policy: Policy | undefined
  readonly who: string
  readonly sentence: string
}

export function reasonOf({ request, policies, result }: Evaluation): Reason {
  const step = decidingStep(result.steps, result.decision)
  const [ref] = step?.deciding ?? []
  const statement = ref && step?.statements.find((one) => one.policyId === ref.policyId && one.index === ref.index)
  const who = callerName(request.principal)
  const sentence = verdict(result, request)
  return { step, statement, policy: ref && policyById(policies, ref.policyId), who, sentence }
}

function decidingStep(steps: readonly StepTrace[], decision: Evaluation['result']['decision']): StepTrace | undefined {
  if (decision === 'ExplicitDeny') return steps.find((step) => step.status === 'explicitDeny')
  if (decision === 'ImplicitDeny') return steps.find((step) => step.status === 'implicitDeny')
  const granting = (id: string): StepTrace | undefined =>
    steps.find((step) => step.id === id && step.status === 'allow' && step.deciding.length > 0)
  return granting('identity') ?? granting('resource')
}

export function policyById(policies: PolicySet, id: string): Policy | undefined {
  return allPolicies(policies).find((policy) => policy.id === id)
}

/** The policy and the statement that a pointer leads into. A statement that cannot be read is in no trace, but has a place. */
export function parts({ policies }: Evaluation, policyId: string, pointer: string) {
  const policy = policyById(policies, policyId)
  const [place, index] = /^\/Statement(?:\/(\d+))?/.exec(pointer) ?? []
  const written = statementAt(policy?.document, index)
  const sid = written && 'Sid' in written && typeof written.Sid === 'string' ? { sid: written.Sid } : {}
  const statement = place === undefined ? undefined : { policyId, index: Number(index ?? 0), pointer: place, ...sid }
  return { policy, statement }
}

function statementAt(document: unknown, index: string | undefined): object | undefined {
  const { Statement } = (document ?? {}) as { readonly Statement?: unknown }
  const found: unknown = Array.isArray(Statement) ? Statement[Number(index)] : Statement
  return typeof found === 'object' && found !== null ? found : undefined
}
