// Proves a lesson before a learner sees it: the start fails, the solution passes, nothing in it is idle, mistakes and
// sledgehammers fail. The levels are those of docs/lesson-format.md; level 1 is the parser's.

import type { ParsedLesson } from './parse.ts'
import { proveMessages } from './proof/messages.ts'
import { type Add, goalsOf, linesOf } from './proof/play.ts'
import { proveSharpness } from './proof/sharpness.ts'
import { proveNeed, proveSolution, proveWidth } from './proof/solution.ts'
import { proveStart } from './proof/start.ts'
import type { Lesson, Problem } from './types.ts'

export interface Proof {
  readonly problems: readonly Problem[]
  readonly figures: {
    readonly goals: number
    readonly lines: number
    readonly alternatives: number
    readonly nearMisses: number
  }
}

export function prove(lesson: Lesson, { at, file }: Pick<ParsedLesson, 'at' | 'file'>): Proof {
  const problems: Problem[] = []
  const add: Add = (code, path, message, suggestion, severity = 'error') =>
    problems.push({ file, ...at(path), code, message, suggestion, severity })

  proveStart(lesson, add)
  proveSolution(lesson, add)
  // The rest compares with a solution that works.
  if (problems.length === 0) {
    proveNeed(lesson, add)
    proveWidth(lesson, add)
    proveSharpness(lesson, add)
  }
  proveMessages(lesson, add)
  const { alternatives, nearMisses } = lesson.proof
  const figures = {
    goals: goalsOf(lesson).length,
    lines: linesOf(lesson, lesson.solution).length,
    alternatives: alternatives.length,
    nearMisses: nearMisses.length,
  }
  return { problems, figures }
}
