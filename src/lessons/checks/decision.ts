// What would be decided. The best kind of goal: it accepts every policy that means the right thing.

import { askFor, type Evaluation, type World } from '#account'
import { allPolicies } from '#engine'
import type { DecisionCheck, Expectation, Verdict } from '../types.ts'
import { type Judge, MET, unmet } from './check.ts'
import { nameOf } from './events.ts'

export const decision: Judge<'decision'> = (check, { world, run }) => {
  if (!check.at) return decided(check, world)
  const { before, key } = check.at
  return run.moments[key]?.was ?? unmet('not-yet', nameOf(before))
}

/** The verdict on an account as it stands, whatever `at` says. */
export function decided({ cases, because }: DecisionCheck, world: World): Verdict {
  let first: Evaluation | undefined
  for (const { principal, action, resource, context, expect } of cases) {
    const evaluation = askFor(world, { identity: principal }, { action, resource, ...(context && { context }) })
    if (!evaluation || !asExpected(expect, evaluation)) {
      const args = {
        principal,
        action,
        resource,
        decision: evaluation?.result.decision ?? 'ImplicitDeny',
        decidedBy: evaluation?.result.decidedBy ?? '',
      }
      return withEvaluation(unmet('decision-is', args), evaluation)
    }
    if (because && !decidedBy(because, evaluation)) return withEvaluation(unmet('decided-elsewhere'), evaluation)
    first ??= evaluation
  }
  return withEvaluation(MET, first)
}

function withEvaluation({ met, found }: Verdict, evaluation: Evaluation | undefined): Verdict {
  return { met, found: evaluation ? { ...found, evaluation } : found }
}

function asExpected(expect: Expectation, { result }: Evaluation): boolean {
  const expected: Record<Expectation, boolean> = {
    allow: result.decision === 'Allow',
    deny: result.decision !== 'Allow',
    explicitDeny: result.decision === 'ExplicitDeny',
    implicitDeny: result.decision === 'ImplicitDeny',
  }
  return expected[expect]
}

/** Was it this kind of policy, statement, policy that decided? */
function decidedBy(
  because: { readonly policyType: string; readonly sid?: string; readonly policy?: string },
  { result, policies }: Evaluation,
): boolean {
  const wanted = result.decision === 'Allow' ? 'allow' : 'explicitDeny'
  const deciding = result.steps.filter(({ status }) => status === wanted).flatMap((step) => step.deciding)
  if (result.decision === 'ImplicitDeny') return result.decidedBy === because.policyType
  return deciding.some(({ policyId, sid }) => {
    const policy = allPolicies(policies).find((one) => one.id === policyId)
    return (
      policy?.type === because.policyType &&
      (because.sid === undefined || because.sid === sid) &&
      (because.policy === undefined || because.policy === policy.name)
    )
  })
}
