// The main line of a decision: the steps, asked in order, until one has the final answer.

import { type Facts, numberOf } from './facts.ts'
import { betweenAccounts, steps } from './steps/index.ts'
import type { Outcome, Step, Verdict } from './steps/step.ts'
import { type Said, said } from './trace.ts'

/** A way through the steps. */
export interface Run {
  readonly outcome: Outcome
  readonly said: readonly Said[] // by every step, in the order of the chart
}

const runs = new Map<number, Run>()

/** The steps read nothing but the facts: equal facts take the same way, which is worked out once. */
export function judge(facts: Facts): Run {
  const number = numberOf(facts)
  const known = runs.get(number)
  if (known) return known
  const made = run(facts)
  runs.set(number, made)
  return made
}

function run(facts: Facts): Run {
  const reached = new Map<Step, Verdict>()
  let outcome = NOTHING_ALLOWS
  for (const step of facts.setting.sameAccount ? steps : betweenAccounts) {
    const verdict = step.judge(facts)
    reached.set(step, verdict)
    if (!verdict.final) continue
    outcome = verdict.final
    // Block Public Access is S3's own gate behind an Allow; every other final answer ends the evaluation.
    if (step.id !== 'result') break
  }
  return { outcome, said: steps.map((step) => said(step, reached.get(step) ?? unreached(step.judge(facts)), facts)) }
}

const NOTHING_ALLOWS: Outcome = { decision: 'ImplicitDeny', decidedBy: 'identity' } // never met: `result` is always final
const NOT_REACHED: Verdict = { status: 'notReached', code: 'not-reached' }

/** A step after the final one. What does not bear on the request at all says so, reached or not. */
function unreached(verdict: Verdict): Verdict {
  const never = verdict.status === 'skipped' && verdict.skipped !== 'direct-grant' && verdict.skipped !== 'entity-grant'
  return never ? verdict : NOT_REACHED
}
