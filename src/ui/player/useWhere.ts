import type { Goal, Step } from '#lessons'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { highlight } from './highlight.ts'
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
      const place = pageOf(found.args.path ?? '')
      if (place) return () => go(place)
      const point = step.hints.findLast((hint) => hint.point !== undefined)?.point
      return point === undefined ? undefined : () => pointAt(point)
    }
  }
}

// Where the console shows what a path of a state check speaks of.
const pages: readonly (readonly [path: RegExp, page: string])[] = [
  [/^users\.([^.*[]+)/, 'console/iam/users/$1'],
  [/^users/, 'console/iam/users'],
  [/^policies/, 'console/iam/policies'],
  [/^buckets\.([^.*[]+)/, 'console/s3/buckets/$1'],
  [/^buckets/, 'console/s3/buckets'],
]

function pageOf(path: string): string | undefined {
  const row = pages.find(([pattern]) => pattern.test(path))
  return row && path.replace(new RegExp(`${row[0].source}.*`), row[1])
}
