// The short forms that authors write → the one form that everything else reads.

import type { RawStep } from '../schema/lesson.ts'
import type { Step } from '../types.ts'
import { checkOf } from './check.ts'
import { callOf, lineOf } from './line.ts'
import { activityOf, predictionOf, questionOf, type Right } from './question.ts'

export function stepOf(
  { id, watch, goals = [], hints = [], diagnose = [], predict, quiz, activity }: RawStep,
  section: { title: string; prose: Step['body'] } | undefined,
  rightOf: Right,
): Step {
  return {
    id,
    title: section?.title ?? id,
    body: section?.prose ?? [],
    ...(watch && { watch: callOf(watch) }),
    goals: goals.map((goal) => ({
      id: goal.id,
      text: goal.text,
      keep: goal.keep ?? false,
      optional: goal.optional ?? false,
      check: checkOf(goal.check, goal.id),
    })),
    hints: hints.map((hint) =>
      typeof hint === 'string'
        ? { text: hint }
        : { text: hint.text, ...(hint.point !== undefined && { point: hint.point }) },
    ),
    diagnose: diagnose.map(({ when, say, example }, index) => ({
      when: checkOf(when, `${id}.diagnose.${index}`),
      say,
      example: example.map(lineOf),
    })),
    predict: listOf(predict).map((one) => predictionOf(one, rightOf)),
    quiz: listOf(quiz).map((one) => questionOf(one, rightOf)),
    activities: listOf(activity).map(activityOf),
  }
}

export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}
