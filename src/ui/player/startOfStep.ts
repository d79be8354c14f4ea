import type { World } from '#account'
import { advance, type Lesson, playLine, type Run, startRun } from '#lessons'

/** The account as the lesson's own solution leaves it before a step: a place from which that step can surely be done. */
export function startOfStep(lesson: Lesson, step: number): { readonly world: World; readonly run: Run } {
  const lines = lesson.steps.slice(0, step).flatMap(({ id }) => lesson.solution[id] ?? [])
  return lines.reduce((at, line) => playLine(lesson, at.world, at.run, line), {
    world: lesson.world,
    run: advance(lesson, startRun(lesson), lesson.world),
  })
}
