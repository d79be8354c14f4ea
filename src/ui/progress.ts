// What the learner has reached, in all lessons. Pure functions over plain JSON, and one store; nothing of the account.
// Everything is kept under `course/lesson` or `course/lesson/goal`, and nothing that was reached is ever taken away.

import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { dayOf, type Queue, reviewed, type Waiting } from './review/schedule.ts'
import { isRecord, mapOf, readStored, writeStored } from './stored.ts'

type Keyed<T> = Readonly<Record<string, T>>

export interface Progress {
  readonly goals: Keyed<string> // course/lesson/goal → version of the lesson in which it was reached
  readonly lessons: Keyed<string> // course/lesson → newest version that was finished
  readonly known: Keyed<true> // course/lesson that a test-out has passed over
  readonly predictions: Keyed<boolean> // course/lesson/question → right at the first try
  readonly review: Queue // what was answered wrong
  readonly last: string // course/lesson opened last
}

export const NOTHING: Progress = { goals: {}, lessons: {}, known: {}, predictions: {}, review: {}, last: '' }

/** The key of a lesson, or of a goal or question in it. */
export function keyOf(course: string, lesson: string, part?: string): string {
  return [course, lesson, ...(part === undefined ? [] : [part])].join('/')
}

/** Goals once reached stay so, whatever the learner does to the account afterwards. */
export function withGoals(progress: Progress, lesson: string, goals: readonly string[], version: string): Progress {
  const news = goals.filter((goal) => progress.goals[`${lesson}/${goal}`] !== version)
  if (news.length === 0) return progress
  const added = Object.fromEntries(news.map((goal) => [`${lesson}/${goal}`, version]))
  return { ...progress, goals: { ...progress.goals, ...added } }
}

export function withLesson(progress: Progress, lesson: string, version: string): Progress {
  const before = progress.lessons[lesson]
  if (before !== undefined && major(before) >= major(version)) return progress
  return { ...progress, lessons: { ...progress.lessons, [lesson]: version } }
}

export function withKnown(progress: Progress, lessons: readonly string[]): Progress {
  const added = Object.fromEntries(lessons.map((lesson) => [lesson, true as const]))
  return { ...progress, known: { ...progress.known, ...added } }
}

/** Only the first guess counts. */
export function withPrediction(progress: Progress, question: string, right: boolean): Progress {
  if (Object.hasOwn(progress.predictions, question)) return progress
  return { ...progress, predictions: { ...progress.predictions, [question]: right } }
}

export type Standing = 'done' | 'done-before' | 'known' | 'begun' | 'new'

/** `version`: the lesson's present one. A new major version asks for new work, and what was done stays on show. */
export function standingOf({ lessons, known, goals, last }: Progress, lesson: string, version = '0'): Standing {
  const done = lessons[lesson]
  if (done !== undefined) return major(done) >= major(version) ? 'done' : 'done-before'
  if (Object.hasOwn(known, lesson)) return 'known'
  return last === lesson || Object.keys(goals).some((goal) => goal.startsWith(`${lesson}/`)) ? 'begun' : 'new'
}

/** Predictions over all lessons: the learner's own hit rate. */
export function hitRate({ predictions }: Progress): { readonly right: number; readonly of: number } {
  const all = Object.values(predictions)
  return { right: all.filter(Boolean).length, of: all.length }
}

function major(version: string): number {
  return Number.parseInt(version, 10) || 0
}

/** Stored text is untrusted: what does not fit is left out. */
export function readProgress(saved: Keyed<unknown>): Progress {
  const isText = (v: unknown): v is string => typeof v === 'string'
  return {
    goals: mapOf(saved.goals, isText),
    lessons: mapOf(saved.lessons, isText),
    known: mapOf(saved.known, (v): v is true => v === true),
    predictions: mapOf(saved.predictions, (v): v is boolean => typeof v === 'boolean'),
    review: mapOf(
      saved.review,
      (v): v is Waiting => isRecord(v) && Number.isInteger(v.stage) && Number.isInteger(v.due),
    ),
    last: isText(saved.last) ? saved.last : '',
  }
}

export interface ProgressStore extends Progress {
  readonly saving: boolean // false: the browser forbids storage; the app goes on and says so
  opened(lesson: string): void
  reached(lesson: string, goals: readonly string[], version: string): void
  finished(lesson: string, version: string): void
  testedOut(lessons: readonly string[]): void
  predicted(question: string, right: boolean): void
  answered(item: string, right: boolean): void
  forget(item: string): void
  adopt(other: Progress): void // what was reached elsewhere, together with what is here
}

/** What is reached, kept under a name of its own; null: nowhere. */
export function createProgress(name: string | null): StoreApi<ProgressStore> {
  return createStore<ProgressStore>()((set, get) => {
    const change = (next: (now: Progress) => Progress): void => {
      const before = pick(get())
      const after = next(before)
      if (Object.is(after, before)) return
      set({ ...after, saving: name === null || writeStored(name, after) })
    }
    return {
      ...(name === null ? NOTHING : readProgress(readStored(name))),
      saving: true,
      opened: (last) => change((now) => ({ ...now, last })),
      reached: (lesson, goals, version) => change((now) => withGoals(now, lesson, goals, version)),
      finished: (lesson, version) => change((now) => withLesson(now, lesson, version)),
      testedOut: (lessons) => change((now) => withKnown(now, lessons)),
      predicted: (question, right) => change((now) => withPrediction(now, question, right)),
      adopt: (other) => change(() => other),
      answered: (item, right) =>
        change((now) => ({ ...now, review: reviewed(now.review, item, right, dayOf(new Date())) })),
      forget: (item) =>
        change((now) => {
          const { [item]: _, ...review } = now.review
          return { ...now, review }
        }),
    }
  })
}

/** Of the course that comes with the app. */
export const progress = createProgress('progress')

function pick({ goals, lessons, known, predictions, review, last }: Progress): Progress {
  return { goals, lessons, known, predictions, review, last }
}

export function useProgress<T>(select: (state: ProgressStore) => T): T {
  return useStore(progress, select)
}
