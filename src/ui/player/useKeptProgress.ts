import { useEffect } from 'react'
import builtIn from 'virtual:course'
import { keyOf } from '../progress.ts'
import type { Simulation, SimulationStore } from '../simulation.ts'
import { goalsOf, isComplete } from './goals.ts'
import { type Origin, useOrigin } from './origin.ts'

/** Writes down what is reached while a lesson is played. */
export function useKeptProgress(store: SimulationStore): void {
  const origin = useOrigin()
  useEffect(() => {
    origin.progress.getState().opened(keyOf(origin.course, store.getState().lesson.id))
    keep(origin, store.getState())
    return store.subscribe((now, before) => {
      if (now.run !== before.run) keep(origin, now)
    })
  }, [store, origin])
}

function keep({ course, progress, from }: Origin, { lesson, run }: Simulation): void {
  const key = keyOf(course, lesson.id)
  const reached = goalsOf(lesson).filter(({ id, keep: guard }) => !guard && run.verdicts[id]?.met)
  progress.getState().reached(
    key,
    reached.map(({ id }) => id),
    lesson.version,
  )
  if (!isComplete(lesson, run)) return
  progress.getState().finished(key, lesson.version)
  if (from !== null) return
  const unit = builtIn.units.find(({ testOut }) => testOut === lesson.id)
  if (unit) progress.getState().testedOut(unit.lessons.map(({ id }) => keyOf(course, id)))
}
