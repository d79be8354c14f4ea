// The whole decision, step by step. Everything is analysed first, then decided, so that a learner can ask what the
// steps that were not reached would have said.

import { analyse } from './analyse.ts'
import { shownContext } from './context.ts'
import { unreadable } from './inputProblem.ts'
import { judge } from './judge.ts'
import { messageOf } from './message.ts'
import { traceOf } from './trace.ts'
import type { PolicySet, Request, Result } from './types.ts'
import { warningsOf } from './warnings.ts'

/**
 * Decides one request. Pure and total: the same input gives the same result, and nothing makes it throw. What is no
 * request, or no set of policies, is refused with the warning UNREADABLE_REQUEST and the place at fault.
 * `Result.steps` always holds every step, in the order of the chart.
 * Documents and requests are never to be changed once given here: what was worked out for them is kept and used again.
 * AWS: IAM User Guide, "Policy evaluation logic", 2026-11; docs/evaluation.md.
 */
export function evaluate(request: Request, policies: PolicySet): Result {
  try {
    return decided(request, policies)
  } catch {
    return unreadable(request, policies)
  }
}

function decided(request: Request, policies: PolicySet): Result {
  const analysis = analyse(request, policies)
  const { facts } = analysis
  const run = judge(facts)
  const { decision, decidedBy } = run.outcome
  const result: { -readonly [Key in keyof Result]: Result[Key] } = {
    decision,
    decidedBy,
    sameAccount: facts.setting.sameAccount,
    steps: run.said.map((said) => traceOf(said, analysis)),
    context: shownContext(analysis.scene.context),
    warnings: warningsOf(analysis),
  }
  if (decision !== 'Allow') result.message = messageOf(analysis, decidedBy)
  if (facts.grant) result.grantLevel = facts.grant
  return result
}
