import { useEffect } from 'react'
import course from 'virtual:course'
import { keyOf, progress } from '../progress.ts'
import type { Simulation, SimulationStore } from '../simulation.ts'
import { goalsOf, isComplete } from './goals.ts'

/** Writes down what is reached while a lesson is played. */
export function useKeptProgress(store: SimulationStore): void {
  useEffect(() => {
    progress.getState().opened(keyOf(course.id, store.getState().lesson.id))
    keep(store.getState())
    return store.subscribe((now, before) => {
      if (now.run !== before.run) keep(now)
    })
  }, [store])
}

function keep({ lesson, run }: Simulation): void {
  const key = keyOf(course.id, lesson.id)
  const reached = goalsOf(lesson).filter(({ id, keep: guard }) => !guard && run.verdicts[id]?.met)
  progress.getState().reached(
    key,
    reached.map(({ id }) => id),
    lesson.version,
  )
  if (!isComplete(lesson, run)) return
  progress.getState().finished(key, lesson.version)
  const unit = course.units.find(({ testOut }) => testOut === lesson.id)
  if (unit) progress.getState().testedOut(unit.lessons.map(({ id }) => keyOf(course.id, id)))
}
