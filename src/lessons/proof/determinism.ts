import type { Check } from '../types.ts'
import { doLine } from '../playLine.ts'
import { type Add, goalsOf, linesOf, type Stage } from './play.ts'

const MAX_DECISIONS = 1000 // of one way through the solution

/** Level 10: played again it is the same, and it asks no more than a learner's browser does in passing. */
export function proveDeterminism({ lesson, end }: Stage, add: Add): void {
  let { world } = lesson
  let looks = 1 // at every goal: at the start, and after each call and each answer
  for (const line of linesOf(lesson, lesson.solution)) {
    const worlds = line.kind === 'answer' ? [world] : doLine(world, line).worlds
    world = worlds.at(-1) ?? world
    looks += worlds.length
  }
  if (JSON.stringify(world.trail) !== JSON.stringify(end(lesson.solution).world.trail))
    add(
      'L1001',
      ['solution'],
      'played twice, the solution leaves two different logs',
      'report it: this is a fault of the app',
    )

  const decisions = goalsOf(lesson).reduce((sum, { goal }) => sum + casesIn(goal.check), 0) * looks
  if (decisions > MAX_DECISIONS)
    add(
      'L1002',
      ['steps'],
      `the goals ask up to ${decisions} decisions on the way through the solution, more than ${MAX_DECISIONS}`,
      'ask for fewer cases, or make two lessons of it',
      'warning',
    )
}

/** At most: a check ends at the first case that is not as wanted. */
function casesIn(check: Check): number {
  switch (check.kind) {
    case 'decision':
      return check.cases.length
    case 'all':
    case 'any':
      return check.of.reduce((sum, one) => sum + casesIn(one), 0)
    case 'not':
      return casesIn(check.of)
    default:
      return 0
  }
}
