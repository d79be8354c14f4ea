// A lesson in the words of a translation. Knows no parser, so that the page of a lesson needs none.

import { textsOf, withTexts } from './texts.ts'
import type { Lesson, Translation } from './types.ts'

/** The lesson in another language; what is not translated stays as it was. */
export function translate(lesson: Lesson, { locale, texts, intro, steps }: Translation): Lesson {
  const changed = withTexts(lesson, (key, source) => (Object.hasOwn(texts, key) ? (texts[key] ?? source) : source))
  return {
    ...changed,
    locale,
    intro: intro.length > 0 ? intro : lesson.intro,
    steps: changed.steps.map((step) => (Object.hasOwn(steps, step.id) ? { ...step, ...steps[step.id] } : step)),
  }
}

/** What is not translated, by key; prose as `step.ID`, the introduction as `intro`. */
export function untranslated(lesson: Lesson, { texts, intro, steps }: Translation): readonly string[] {
  return [
    ...Object.keys(textsOf(lesson)).filter((key) => !Object.hasOwn(texts, key)),
    ...(lesson.intro.length > 0 && intro.length === 0 ? ['intro'] : []),
    ...lesson.steps.flatMap(({ id: step }) => (Object.hasOwn(steps, step) ? [] : [`step.${step}`])),
  ]
}
