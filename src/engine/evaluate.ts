// The whole decision, step by step. Everything is analysed first, then decided, so that a learner can ask what the
// steps that were not reached would have said.

import { analyse } from './analyse.ts'
import { messageOf } from './message.ts'
import { crossAccountSteps, steps } from './steps/index.ts'
import type { Analysis, Judgement, Step } from './steps/step.ts'
import type { PolicySet, Request, Result, StatementRef, StatementTrace, StepTrace } from './types.ts'
import { warningsOf } from './warnings.ts'

/**
 * Decides one request. Pure and total: the same input gives the same result, and no document makes it throw.
 * `Result.steps` always holds every step, in the order of the chart.
 * AWS: IAM User Guide, "Policy evaluation logic", 2026-11; docs/evaluation.md.
 */
export function evaluate(request: Request, policies: PolicySet): Result {
  const analysis = analyse(request, policies)
  const judged = new Map<Step, Judgement>()
  let outcome: NonNullable<Judgement['final']> = { decision: 'ImplicitDeny', decidedBy: 'identity' }
  for (const step of analysis.sameAccount ? steps : crossAccountSteps) {
    const judgement = step.judge(analysis)
    judged.set(step, judgement)
    if (!judgement.final) continue
    outcome = judgement.final
    // Block Public Access is S3's own gate behind an Allow; every other final answer ends here.
    if (step.id !== 'result') break
  }
  const { decision, decidedBy } = outcome
  const message = decision === 'Allow' ? undefined : messageOf(analysis, decidedBy, deciding(judged))
  return {
    decision,
    decidedBy,
    ...(message !== undefined && { message }),
    sameAccount: analysis.sameAccount,
    ...(analysis.grant && { grantLevel: analysis.grant }),
    steps: steps.map((step) => traceOf(step, judged.get(step), analysis)),
    context: Object.fromEntries(
      [...analysis.context.values()].map(({ name, value, origin }) => [name, { value, origin }]),
    ),
    warnings: warningsOf(analysis),
  }
}

function traceOf(step: Step, judgement: Judgement | undefined, analysis: Analysis): StepTrace {
  const { status, explain, skipped, levels, deciding: statements = [] } = judgement ?? unreached(step, analysis)
  return {
    id: step.id,
    status,
    ...(skipped && { skipped }),
    account: step.account,
    explain,
    ...(levels && { levels }),
    deciding: statements.map(refOf),
    statements: step.statements(analysis),
  }
}

/** A step after the final one. What does not bear on the request at all says so, reached or not. */
function unreached(step: Step, analysis: Analysis): Judgement {
  const judgement = step.judge(analysis)
  if (judgement.status === 'skipped' && judgement.skipped !== 'direct-grant' && judgement.skipped !== 'entity-grant')
    return judgement
  return { status: 'notReached', explain: { code: 'not-reached', args: {} } }
}

function deciding(judged: ReadonlyMap<Step, Judgement>): readonly StatementTrace[] {
  return [...judged.values()].at(-1)?.deciding ?? []
}

function refOf({ policyId, index, sid }: StatementRef): StatementRef {
  return { policyId, index, ...(sid !== undefined && { sid }) }
}
