import { useMemo } from 'react'
import type { Prediction } from '#lessons'
import { useSimulation } from '../simulation.ts'
import { openPrediction, type Shown, shownOf } from './live.ts'

/** What the evaluation shows now, and the prediction that keeps it folded, if one does. */
export function useShown(): { readonly shown: Shown; readonly prediction: Prediction | undefined } {
  const world = useSimulation((s) => s.world)
  const watched = useSimulation((s) => s.watched)
  const whatIf = useSimulation((s) => s.whatIf)
  const draft = useSimulation((s) => s.draft)
  const recorded = useSimulation((s) => s.shown)
  const decided = useSimulation((s) => s.decided)
  const lesson = useSimulation((s) => s.lesson)
  const run = useSimulation((s) => s.run)
  const unasked = useSimulation((s) => s.unasked)
  const shown = useMemo(
    () => shownOf({ world, watched, whatIf, draft, shown: recorded, decided }),
    [world, watched, whatIf, draft, recorded, decided],
  )
  return { shown, prediction: openPrediction({ lesson, run, unasked }, shown.evaluation) }
}
