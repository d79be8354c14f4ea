// From a trace to the one sentence that a learner reads first.

import type { Evaluation } from '#account'
import { allPolicies, type Policy, type PolicySet, type StatementTrace, type StepTrace } from '#engine'
import { nameOf, shortResource } from '../words.ts'

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
  const who = nameOf(
    'arn' in request.principal ? request.principal.arn.replace(/^.*?:(?=(user|assumed-role|root)\b)/, '') : 'somebody',
  )
  const what = `${request.action} on ${shortResource(request.resource)}`
  const sentence =
    result.decision === 'ExplicitDeny'
      ? 'A Deny that matches ends the evaluation, whatever else allows it.'
      : result.decision === 'ImplicitDeny'
        ? `Nothing forbids it, but nothing allows ${who} ${what}. What is not allowed is denied.`
        : result.decidedBy === 'root'
          ? 'The root user needs no policy in its own account.'
          : `Nothing forbids it, and this allows ${who} ${what}.`
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
