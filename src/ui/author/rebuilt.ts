// The preview over edits: what was done in the lesson before is done in the changed one, as far as it goes.

import { type Lesson, type Line, linesOfWay } from '#lessons'
import { createSimulation, type SimulationStore } from '../simulation.ts'

export function rebuilt(lesson: Lesson, before: SimulationStore | null): SimulationStore {
  const store = createSimulation(lesson)
  if (!before) return store
  const { made, lesson: old, step } = before.getState()
  if (old.id !== lesson.id) return store
  play(store, made)
  showStep(store, old.steps[step]?.id ?? '')
  return store
}

/** The lesson as a near miss leaves it, at the first goal that it leaves open. */
export function afterNearMiss(lesson: Lesson, index: number): SimulationStore {
  const store = createSimulation(lesson)
  const way = lesson.proof.nearMisses[index]
  if (!way) return store
  play(store, linesOfWay(lesson, way))
  const open = lesson.steps.find(({ goals }) => goals.some(({ id }) => way.fails.includes(id)))
  if (open) showStep(store, open.id)
  store.getState().check()
  return store
}

function play(store: SimulationStore, lines: readonly { readonly step: string; readonly line: Line }[]): void {
  for (const { step, line } of lines) if (showStep(store, step)) store.getState().play(line)
}

/** False: there is no such step any more. */
export function showStep(store: SimulationStore, id: string): boolean {
  const { lesson, step, goTo } = store.getState()
  const to = lesson.steps.findIndex((one) => one.id === id)
  if (to >= 0 && to !== step) goTo(to)
  return to >= 0
}
