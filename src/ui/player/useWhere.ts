import type { Goal, Step } from '#lessons'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { highlight } from './highlight.ts'
import { pageOf } from './places.ts'
import { usePoint } from './usePoint.ts'

/** Leads to where a goal is decided: its evaluation, the page of the console, the events, or the question itself. */
export function useWhere(goal: Goal, step: Step): (() => void) | undefined {
  const store = useSimulationStore()
  const { go } = usePlace()
  const narrow = useWidth() !== 'wide'
  const pointAt = usePoint()
  const found = useSimulation((s) => s.run.verdicts[goal.id]?.found)
  if (!found) return undefined
  switch (found.code) {
    case 'decision-is':
    case 'decided-elsewhere':
      if (!found.evaluation) return undefined
      return () => {
        store.getState().showGoal(goal.id)
        if (narrow) go('why')
      }
    case 'no-such-event':
    case 'event-forbidden':
      return () => go('events')
    case 'not-answered':
    case 'answered-wrong':
      return () => highlight(document.querySelector<HTMLElement>('[data-question]'))
    default: {
      // What is not there has no page of its own: the list is where it would be.
      const path = found.args.path ?? ''
      const place = pageOf(found.code === 'state-missing' ? path.replace(/\..*/, '') : path)
      if (place) return () => go(place)
      const point = step.hints.findLast((hint) => hint.point !== undefined)?.point
      return point === undefined ? undefined : () => pointAt(point)
    }
  }
}
