import { diagnose, judge, noticeLine } from '../run.ts'
import type { Lesson } from '../types.ts'
import { type Add, linesOf, openIn, type Played } from './play.ts'

/** Level 8: whoever has gone wrong gets on with the solution, or is told what is the matter. */
export function proveRecovery(lesson: Lesson, nearMiss: number, after: Played, add: Add): void {
  if (leadsBack(lesson, after)) return
  if (lesson.steps.some((step) => diagnose(lesson, step, after.run, after.world) !== undefined)) return
  add(
    'L801',
    ['proof', 'nearMisses', nearMiss],
    `after "${lesson.proof.nearMisses[nearMiss]?.name ?? ''}" the solution does not lead back, and no diagnosis says what to do`,
    'add a `diagnose` that recognises it and names the way back',
    'warning',
  )
}

/** What is done already may fail when it is done again. */
function leadsBack(lesson: Lesson, after: Played): boolean {
  let { world, run } = after
  for (const line of linesOf(lesson, lesson.solution)) ({ world, run } = noticeLine(lesson, world, run, line))
  return openIn(lesson, judge(lesson, run, world)).length === 0
}
