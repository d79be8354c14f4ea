// Which statements a step rests on, where they stand.

import { type Kind, kinds } from '../../facts.ts'
import type { Result, StatementTrace, StepId, StepTrace } from '../../types.ts'
import { type Target, targetOf } from '../places.ts'
import type { Standing } from '../standing.ts'

export function stepOf({ steps }: Result, id: StepId): StepTrace | undefined {
  return steps.find((step) => step.id === id)
}

export function kindOf(id: string): Kind | undefined {
  return kinds.find((kind) => kind === id)
}

/** The last statement that a step rests on: to take it out moves none of the others. */
export function lastDeciding({ policies }: Standing, step: StepTrace, kind: Kind): Target | undefined {
  const last = step.deciding.at(-1)
  // One document may stand on several levels of an organization.
  const trace = step.statements.findLast(
    ({ applies, policyId, index }) => applies && policyId === last?.policyId && index === last.index,
  )
  return trace && targetOf(policies, kind, trace)
}

/** Of the levels of an organization those that a step finds closed. */
export function onLevel(traces: readonly StatementTrace[], level: string | undefined): readonly StatementTrace[] {
  return level === undefined ? traces : traces.filter((trace) => trace.level === level)
}
