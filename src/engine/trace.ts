// A step's verdict, with everything that led to it: the trace that the flowchart and its text twin are drawn from.

import { type Analysis, isOpen } from './analyse.ts'
import type { Facts, Kind } from './facts.ts'
import { policyOf } from './prepare.ts'
import type { Step, Verdict } from './steps/step.ts'
import type { ExplainCode, StatementRef, StatementTrace, StepTrace } from './types.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What a step says, with all of its trace that is the same for every request. */
export interface Said {
  readonly step: Step
  readonly verdict: Verdict
  readonly bare: StepTrace
  readonly statements: boolean // there are policies that the step looks at
  readonly details: ((analysis: Analysis, step: Step) => Details) | undefined
}

export function said(step: Step, verdict: Verdict, { attached }: Facts): Said {
  const { status, skipped, code } = verdict
  const bare: StepTrace = {
    id: step.id,
    status,
    ...(skipped && { skipped }),
    account: step.account,
    explain: { code, args: NO_ARGS },
    deciding: NO_STATEMENTS,
    statements: NO_STATEMENTS,
  }
  const statements = step.kind ? attached[step.kind] : step.id === 'deny'
  return { step, verdict, bare, statements, details: details[code] }
}

export function traceOf(what: Said, analysis: Analysis): StepTrace {
  const { step, verdict, bare, details: more } = what
  if (!what.statements && !more) return bare
  const statements = statementsOf(step, analysis)
  const { args = NO_ARGS, deciding = NO_STATEMENTS, levels } = more ? more(analysis, step) : NO_DETAILS
  // Written out, without spreading, which is slow: this is made for every decision.
  const trace: Writable<StepTrace> = {
    id: step.id,
    status: verdict.status,
    account: step.account,
    explain: { code: verdict.code, args },
    deciding: deciding.length === 0 ? NO_STATEMENTS : deciding.map(refOf),
    statements,
  }
  if (verdict.skipped) trace.skipped = verdict.skipped
  if (levels) trace.levels = levels
  return trace
}

const NO_ARGS: StepTrace['explain']['args'] = {}
const NO_STATEMENTS: readonly StatementTrace[] = []
const NO_DETAILS: Details = {}

interface Details {
  readonly args?: StepTrace['explain']['args']
  readonly deciding?: readonly StatementTrace[]
  readonly levels?: StepTrace['levels']
}

/** The Allow statements of the step's own kind; every Deny statement in force belongs to the step `deny`. */
function statementsOf({ id, kind }: Step, { traces, inForce }: Analysis): readonly StatementTrace[] {
  if (kind) return traces[kind].allows
  if (id !== 'deny') return NO_STATEMENTS
  const denies: StatementTrace[] = []
  for (const one of inForce) for (const trace of traces[one].denies) denies.push(trace)
  return denies
}

/** What there is to say beyond the code. */
const details: Partial<Record<ExplainCode, (analysis: Analysis, step: Step) => Details>> = {
  'no-deny'(analysis, { kind }) {
    const args = { count: String(count(analysis, kind ? [kind] : analysis.inForce)) }
    return kind ? { args, levels: rcpLevels(analysis) } : { args }
  },
  'deny-found'(analysis) {
    const { denied = 'identity' } = analysis.facts
    const deciding = analysis.traces[denied].denying
    return { args: { policyType: denied, ...nameOf(analysis, denied, deciding[0]) }, deciding }
  },
  allowed(analysis, step) {
    const deciding = matching(analysis, step)
    const args = nameOf(analysis, step.kind, deciding[0])
    return step.kind === 'scp' ? { args, deciding, levels: scpLevels(analysis) } : { args, deciding }
  },
  delegates: (analysis, step) => ({ deciding: matching(analysis, step) }),
  'limits-still-apply': (analysis, step) => ({ deciding: matching(analysis, step) }),
  'no-allow': ({ scene }) => ({ args: { action: scene.action.text } }),
  'level-without-allow'(analysis) {
    const levels = scpLevels(analysis)
    const closed = levels.find(({ status }) => status === 'implicitDeny')
    return { args: { level: closed?.name ?? '' }, levels }
  },
}

function matching({ traces }: Analysis, { kind }: Step): readonly StatementTrace[] {
  return kind ? traces[kind].allowing : NO_STATEMENTS
}

function count({ traces }: Analysis, of: readonly Kind[]): number {
  let sum = 0
  for (const kind of of) sum += traces[kind].allows.length + traces[kind].denies.length
  return sum
}

function nameOf(
  { prepared }: Analysis,
  kind: Kind | undefined,
  first: StatementRef | undefined,
): StepTrace['explain']['args'] {
  if (!first || !kind) return { policyName: '' }
  const policyName = policyOf(prepared, kind, first.policyId)?.name ?? first.policyId
  return first.sid === undefined ? { policyName } : { policyName, sid: first.sid }
}

function scpLevels({ prepared, traces }: Analysis): NonNullable<StepTrace['levels']> {
  return prepared.scpLevels.map(({ name }) => ({ name, status: isOpen(traces.scp, name) ? 'allow' : 'implicitDeny' }))
}

function rcpLevels({ prepared }: Analysis): NonNullable<StepTrace['levels']> {
  return prepared.rcpLevels.map(({ name }) => ({ name, status: 'pass' }))
}

function refOf({ policyId, index, sid }: StatementRef): StatementRef {
  return sid === undefined ? { policyId, index } : { policyId, index, sid }
}
