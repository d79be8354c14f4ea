import { useMemo } from 'react'
import type { StatementTrace, StepId } from '#engine'
import { useShown } from '../evaluation/useShown.ts'
import { useSimulation } from '../simulation.ts'

/** A statement of the open policy, as the evaluation shown sees it. */
export interface StatementMark {
  readonly step: StepId
  readonly trace: StatementTrace
  readonly deciding: boolean
}

/** One mark per statement of the policy in the editor: the step where it counts, and whether it decided there. */
export function useDecidingStatements(): readonly StatementMark[] {
  const policyId = useSimulation((s) => s.draft?.policy.id)
  const { shown, prediction } = useShown()
  const folded = prediction !== undefined
  return useMemo(() => {
    const marks = new Map<string, StatementMark>()
    for (const step of folded ? [] : (shown.evaluation?.result.steps ?? []))
      for (const trace of step.statements) {
        if (trace.policyId !== policyId) continue
        const deciding = step.deciding.some((ref) => ref.policyId === trace.policyId && ref.index === trace.index)
        if (deciding || !marks.has(trace.pointer)) marks.set(trace.pointer, { step: step.id, trace, deciding })
      }
    return [...marks.values()]
  }, [shown, policyId, folded])
}
