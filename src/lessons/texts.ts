// Every word of a lesson that a learner reads, by key; prose stands by step.

import type { Activity, Question } from './questions/types.ts'
import type { Lesson, Step } from './types.ts'

/** A text and its key → the text to show instead. */
type Change = (key: string, text: string) => string

/** `goal.ID`, `hint.STEP.0`, `diagnose.STEP.0`, `question.ID`, `option.QUESTION.ID`, … → text. */
export function textsOf(lesson: Lesson): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  withTexts(lesson, (key, text) => {
    texts[key] = text
    return text
  })
  return texts
}

export function withTexts(lesson: Lesson, change: Change): Lesson {
  return {
    ...lesson,
    title: change('title', lesson.title),
    summary: change('summary', lesson.summary),
    steps: lesson.steps.map((step) => stepWith(step, change)),
  }
}

function stepWith(step: Step, change: Change): Step {
  return {
    ...step,
    goals: step.goals.map((goal) => ({ ...goal, text: change(`goal.${goal.id}`, goal.text) })),
    hints: step.hints.map((hint, index) => ({ ...hint, text: change(`hint.${step.id}.${index}`, hint.text) })),
    diagnose: step.diagnose.map((one, index) => ({ ...one, say: change(`diagnose.${step.id}.${index}`, one.say) })),
    predict: step.predict.map((one) => ({
      ...one,
      text: change(`question.${one.id}`, one.text),
      explain: change(`explain.${one.id}`, one.explain),
      options: one.options.map((option) => ({ ...option, text: change(`option.${one.id}.${option.id}`, option.text) })),
    })),
    quiz: step.quiz.map((one) => questionWith(one, change)),
    activities: step.activities.map((one) => activityWith(one, change)),
  }
}

/** With the texts of a part changed; those that it does not have stay away. */
function partWith<T extends { readonly id: string; readonly text: string; readonly why?: string }>(
  part: T,
  kind: string,
  of: string,
  change: Change,
): T {
  return {
    ...part,
    text: change(`${kind}.${of}.${part.id}`, part.text),
    ...(part.why !== undefined && { why: change(`why.${of}.${part.id}`, part.why) }),
  }
}

function questionWith(asked: Question, change: Change): Question {
  const { id, explain } = asked
  const shared = {
    text: change(`question.${id}`, asked.text),
    ...(explain !== undefined && { explain: change(`explain.${id}`, explain) }),
  }
  switch (asked.kind) {
    case 'one':
    case 'many':
      return { ...asked, ...shared, options: asked.options.map((one) => partWith(one, 'option', id, change)) }
    case 'decision':
      return { ...asked, ...shared, options: asked.options.map((one) => partWith(one, 'option', id, change)) }
    case 'order':
      return { ...asked, ...shared, items: asked.items.map((one) => partWith(one, 'item', id, change)) }
    case 'number':
      return { ...asked, ...shared, ...(asked.why !== undefined && { why: change(`why.${id}`, asked.why) }) }
  }
}

function activityWith(activity: Activity, change: Change): Activity {
  const { id } = activity
  const shared = activity.text === undefined ? {} : { text: change(`question.${id}`, activity.text) }
  switch (activity.kind) {
    case 'note':
      return { ...activity, ...shared, fields: activity.fields.map((one) => partWith(one, 'field', id, change)) }
    case 'order':
      return { ...activity, ...shared, items: activity.items.map((one) => partWith(one, 'item', id, change)) }
    default:
      return {
        ...activity,
        ...shared,
        bins: activity.bins.map((bin) => ({
          ...partWith(bin, 'bin', id, change),
          ...(bin.note !== undefined && { note: change(`note.${id}.${bin.id}`, bin.note) }),
        })),
        items: activity.items.map((item) => ({
          ...item,
          text: change(`item.${id}.${item.id}`, item.text),
          why: Object.fromEntries(
            Object.entries(item.why).map(([bin, why]) => [bin, change(`why.${id}.${item.id}.${bin}`, why)]),
          ),
          ...(item.right !== undefined && { right: change(`right.${id}.${item.id}`, item.right) }),
        })),
      }
  }
}
