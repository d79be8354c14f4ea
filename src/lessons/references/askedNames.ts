// Questions and activities agree with themselves: ids once, bins that there are.

import { listOf } from '../normalise/step.ts'
import type { RawStep } from '../schema/lesson.ts'
import type { RawActivity, RawQuestion } from '../schema/questions.ts'
import type { Path } from '../yaml.ts'
import type { Tell } from './names.ts'

export function checkAsked(step: RawStep, path: Path, tell: Tell): void {
  for (const kind of ['predict', 'quiz', 'activity'] as const)
    for (const [index, { id }] of listOf<{ id: string }>(step[kind]).entries())
      tell.once('question', id, [...path, kind, index, 'id'])
  for (const [index, question] of listOf(step.quiz).entries()) checkQuestion(question, [...path, 'quiz', index], tell)
  for (const [index, activity] of listOf(step.activity).entries())
    checkActivity(activity, [...path, 'activity', index], tell)
  for (const [index, { decision }] of listOf(step.predict).entries())
    tell.mustExist(decision.principal, [...path, 'predict', index, 'decision', 'principal'])
}

export function checkQuestion(question: RawQuestion, path: Path, tell: Tell): void {
  if (question.kind === 'one' || question.kind === 'many')
    allOnce('option', question.id, question.options, [...path, 'options'], tell)
  if (question.kind === 'order') allOnce('item', question.id, question.items, [...path, 'items'], tell)
  if (question.kind === 'decision') tell.mustExist(question.decision.principal, [...path, 'decision', 'principal'])
}

function checkActivity(activity: RawActivity, path: Path, tell: Tell): void {
  if (activity.kind === 'note') return allOnce('field', activity.id, activity.fields, [...path, 'fields'], tell)
  allOnce('item', activity.id, activity.items, [...path, 'items'], tell)
  if (activity.kind === 'order') return
  allOnce('bin', activity.id, activity.bins, [...path, 'bins'], tell)
  const bins = activity.bins.map(({ id }) => id)
  for (const [index, item] of activity.items.entries()) {
    const place = [...path, 'items', index]
    for (const [i, bin] of item.in.entries()) tell.mustBe('bin', bin, bins, [...place, 'in', i])
    for (const bin of Object.keys(item.why ?? {})) tell.mustBe('bin', bin, [...bins, '*'], [...place, 'why', bin], true)
  }
}

function allOnce(what: string, of: string, all: readonly { readonly id: string }[], path: Path, tell: Tell): void {
  for (const [index, { id }] of all.entries()) tell.once(`${what} of ${of}`, id, [...path, index, 'id'])
}
