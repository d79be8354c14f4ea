import type { Goal, Lesson, Run, Step } from '#lessons'

export function goalsOf(lesson: Lesson): readonly Goal[] {
  return lesson.steps.flatMap((step) => step.goals)
}

/** A step is done when its goals hold; one without goals is there to be read. */
export function isDone(step: Step, run: Run): boolean {
  return step.goals.every((goal) => goal.optional || run.verdicts[goal.id]?.met)
}

export function isComplete(lesson: Lesson, run: Run): boolean {
  return lesson.steps.every((step) => isDone(step, run))
}

/** How many goals of one step are still open. */
export function openGoals(lesson: Lesson, step: number, run: Run): number {
  return lesson.steps[step]?.goals.filter((goal) => !run.verdicts[goal.id]?.met).length ?? 0
}
