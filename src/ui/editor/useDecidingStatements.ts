import { useMemo } from 'react'
import type { StatementTrace, StepId } from '#engine'
import { openPrediction, shownOf } from '../evaluation/live.ts'
import { useSimulation } from '../simulation.ts'

/** A statement of the open policy, as the evaluation shown sees it. */
export interface StatementMark {
  readonly step: StepId
  readonly trace: StatementTrace
  readonly deciding: boolean
}

const steps: readonly StepId[] = ['deny', 'rcp', 'scp', 'vpce', 'resource', 'identity', 'boundary', 'session']

/** One mark per statement of the policy in the editor: the step where it counts, and whether it decided there. */
export function useDecidingStatements(): readonly StatementMark[] {
  const world = useSimulation((s) => s.world)
  const watched = useSimulation((s) => s.watched)
  const draft = useSimulation((s) => s.draft)
  const shown = useSimulation((s) => s.shown)
  const decided = useSimulation((s) => s.decided)
  const lesson = useSimulation((s) => s.lesson)
  const run = useSimulation((s) => s.run)
  const unasked = useSimulation((s) => s.unasked)
  return useMemo(() => {
    if (!draft) return []
    const { evaluation } = shownOf({ world, watched, draft, shown, decided })
    if (!evaluation || openPrediction({ lesson, run, unasked }, evaluation)) return []
    const marks = new Map<string, StatementMark>()
    for (const id of steps) {
      const step = evaluation.result.steps.find((one) => one.id === id)
      for (const trace of step?.statements ?? []) {
        if (trace.policyId !== draft.policy.id) continue
        const deciding =
          step?.deciding.some((ref) => ref.policyId === trace.policyId && ref.index === trace.index) ?? false
        if (deciding || !marks.has(trace.pointer)) marks.set(trace.pointer, { step: id, trace, deciding })
      }
    }
    return [...marks.values()]
  }, [world, watched, draft, shown, decided, lesson, run, unasked])
}
