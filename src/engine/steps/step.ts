// What a step of the evaluation is. Each has a file of its own here; index.ts lists them.

import type { Facts, Kind } from '../facts.ts'
import type { Decision, ExplainCode, Granted, Refused, SkipReason, StepId, StepTrace } from '../types.ts'

/** What a step says of the facts. Verdicts are constants: what they do not say is in the facts and the traces. */
export interface Verdict {
  readonly status: StepTrace['status']
  readonly code: ExplainCode
  readonly skipped?: SkipReason
  readonly final?: Outcome // the evaluation ends here
}

export interface Outcome {
  readonly decision: Decision
  readonly decidedBy: Granted | Refused
}

export interface Step {
  readonly id: StepId
  readonly account: StepTrace['account']
  readonly kind?: Kind // the policies whose Allow statements it looks at
  readonly judge: (facts: Facts) => Verdict
}

const SKIPS: Readonly<Record<SkipReason, Verdict>> = {
  'none-attached': skipFor('none-attached'),
  'management-account': skipFor('management-account'),
  'service-linked-role': skipFor('service-linked-role'),
  root: skipFor('root'),
  'service-principal': skipFor('service-principal'),
  anonymous: skipFor('anonymous'),
  'service-not-supported': skipFor('service-not-supported'),
  'aws-managed-key': skipFor('aws-managed-key'),
  'not-a-session': skipFor('not-a-session'),
  'direct-grant': skipFor('direct-grant'),
  'entity-grant': skipFor('entity-grant'),
  'not-s3': skipFor('not-s3'),
}

function skipFor(skipped: SkipReason): Verdict {
  return { status: 'skipped', skipped, code: 'not-applicable' }
}

export function skip(reason: SkipReason): Verdict {
  return SKIPS[reason]
}

export const allowed: Verdict = { status: 'allow', code: 'allowed' }

/** Nothing of a kind allows, and something has to. */
export function refused(kind: Kind & Refused): Verdict {
  return { status: 'implicitDeny', code: 'no-allow', final: { decision: 'ImplicitDeny', decidedBy: kind } }
}
