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
