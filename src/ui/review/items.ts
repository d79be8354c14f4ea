// The keys of what is reviewed, and how a key becomes a question again. Pure.

import type { Activity, Card, Course, Lesson, Question } from '#lessons'
import { keyOf } from '../progress.ts'

/** The part of a unit's quiz in a key; lessons' ids hold no dot. */
export function unitKey(course: Course, unit: number, question: string): string {
  return keyOf(course.id, `unit.${unit}`, question)
}

export interface Item {
  readonly key: string
  readonly place: { readonly unit: number } | { readonly lesson: string }
  readonly question: string
  readonly card?: string // of an activity
}

export function itemOf(course: Course, key: string): Item | undefined {
  const [id, where = '', question, card] = key.split('/')
  if (id !== course.id || question === undefined) return undefined
  const unit = /^unit\.(\d+)$/.exec(where)?.[1]
  const place = unit === undefined ? { lesson: where } : { unit: Number(unit) }
  return { key, place, question, ...(card !== undefined && { card }) }
}

/** Undefined when the course or the lesson has it no more. */
export function questionIn(item: Item, course: Course, lesson: Lesson | undefined): Question | undefined {
  const { place } = item
  if ('unit' in place)
    return course.units.find(({ n }) => n === place.unit)?.quiz.find(({ id }) => id === item.question)
  if (item.card === undefined) return lesson?.steps.flatMap(({ quiz }) => quiz).find(({ id }) => id === item.question)
  const activity = lesson?.steps.flatMap(({ activities }) => activities).find(({ id }) => id === item.question)
  if (!activity || !('bins' in activity)) return undefined
  const card = activity.items.find(({ id }) => id === item.card)
  return card && cardQuestion(activity, card)
}

/** A card alone, as a question with one right answer: where does it belong? */
function cardQuestion(activity: Extract<Activity, { bins: unknown }>, card: Card): Question {
  return {
    id: card.id,
    kind: 'one',
    text: `${card.text}: where does it belong?`,
    shuffle: false,
    ...(card.source !== undefined && { source: card.source }),
    options: activity.bins.map(({ id, text }) => {
      const correct = card.in.includes(id)
      const why = correct ? card.right : (card.why[id] ?? card.why['*'])
      return { id, text, correct, ...(why !== undefined && { why }) }
    }),
  }
}
