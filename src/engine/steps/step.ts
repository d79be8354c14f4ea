// What a step of the evaluation is. Each has a file of its own here; index.ts lists them.

import { allPolicies } from '../policies.ts'
import type { Scene } from '../statement.ts'
import type { Decision, GrantLevel, SkipReason, StatementTrace, StepId, StepTrace } from '../types.ts'

/** Everything the steps look at, analysed before anything is decided. */
export interface Analysis extends Scene {
  readonly sameAccount: boolean
  /** The resource-based policy must allow in any case: a role's trust policy, a KMS key's policy. Rules E9, E10. */
  readonly strict: boolean
  readonly grant: GrantLevel | undefined // the closest Allow of the resource-based policy
  readonly skips: Readonly<Record<Kind, SkipReason | undefined>> // why a kind of policy does not bear on this request
  readonly traces: Readonly<Record<Kind, readonly StatementTrace[]>>
}

/** In the order in which an explicit deny names its kind: E1; the order among them is ours. */
export const kinds = ['rcp', 'scp', 'vpce', 'resource', 'identity', 'boundary', 'session'] as const
export type Kind = (typeof kinds)[number]

export interface Judgement {
  readonly status: StepTrace['status']
  readonly explain: StepTrace['explain']
  readonly skipped?: SkipReason
  readonly levels?: StepTrace['levels']
  readonly deciding?: readonly StatementTrace[]
  readonly final?: { readonly decision: Decision; readonly decidedBy: string }
}

export interface Step {
  readonly id: StepId
  readonly account: StepTrace['account']
  readonly statements: (analysis: Analysis) => readonly StatementTrace[]
  readonly judge: (analysis: Analysis) => Judgement
}

export function skip(skipped: SkipReason): Judgement {
  return { status: 'skipped', skipped, explain: { code: 'not-applicable', args: {} } }
}

/** The Allow statements of a kind of policy; its Deny statements belong to the step `deny`. */
export function allows(kind: Kind): (analysis: Analysis) => readonly StatementTrace[] {
  return ({ traces }) => traces[kind].filter(({ effect }) => effect === 'Allow')
}

export function matching(statements: readonly StatementTrace[]): readonly StatementTrace[] {
  return statements.filter(({ applies }) => applies)
}

export function allowedBy(analysis: Analysis, deciding: readonly StatementTrace[]): Judgement {
  const [first] = deciding
  const policyName = first ? nameOf(analysis, first.policyId) : ''
  return {
    status: 'allow',
    explain: { code: 'allowed', args: { policyName, ...(first?.sid !== undefined && { sid: first.sid }) } },
    deciding,
  }
}

export function nothingAllows({ request }: Analysis, decidedBy: string): Judgement {
  return {
    status: 'implicitDeny',
    explain: { code: 'no-allow', args: { action: request.action } },
    final: { decision: 'ImplicitDeny', decidedBy },
  }
}

export function nameOf({ policies }: Analysis, policyId: string): string {
  return allPolicies(policies).find(({ id }) => id === policyId)?.name ?? policyId
}
