// Proves a lesson before a learner sees it: the start fails, the solution passes, nothing in it is idle, mistakes and
// sledgehammers fail. The levels are those of docs/lesson-format.md; level 1 is the parser's.

import type { ParsedLesson } from './parse.ts'
import { proveDeterminism } from './proof/determinism.ts'
import { proveMessages } from './proof/messages.ts'
import { type Add, goalsOf, linesOf, stageOf } from './proof/play.ts'
import { proveSharpness } from './proof/sharpness.ts'
import { proveNeed, proveSolution, proveWidth } from './proof/solution.ts'
import { proveQuestions, proveStart } from './proof/start.ts'
import { proveTranslation, proveWords } from './proof/words.ts'
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

export function prove(lesson: Lesson, { at, translations = [] }: Pick<ParsedLesson, 'at' | 'translations'>): Proof {
  const problems: Problem[] = []
  const add: Add = (code, path, message, suggestion, severity = 'error') =>
    problems.push({ ...at(path), code, message, suggestion, severity })
  const stage = stageOf(lesson)

  proveStart(stage, add)
  proveSolution(stage, add)
  // The rest compares with a solution that works.
  if (problems.length === 0) {
    const broken = proveNeed(stage, add)
    proveWidth(stage, add)
    proveSharpness(stage, broken, add)
    proveDeterminism(stage, add)
  }
  proveMessages(stage, add)
  proveQuestions(stage, add)
  proveWords(lesson, add)
  for (const translation of translations) proveTranslation(lesson, translation, add)
  const { alternatives, nearMisses } = lesson.proof
  const figures = {
    goals: goalsOf(lesson).length,
    lines: linesOf(lesson, lesson.solution).length,
    alternatives: alternatives.length,
    nearMisses: nearMisses.length,
  }
  return { problems, figures }
}
