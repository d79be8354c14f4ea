// What is saved, and in which form. One row per kind of document; one step per released form.

import * as z from 'zod/mini'
import { parseUntrusted } from './untrusted.ts'

/**
 * The form of everything that is saved. Whoever changes a body adds 1 here, a step to `migrations` and a file to
 * `fixtures/`; the tests fail otherwise.
 */
export const FORMAT = 1

const byKey = <T extends z.ZodMiniType>(value: T) => z.record(z.string(), value)
/** Of all lessons; the members are those of src/ui/progress.ts. */
const progress = z.object({
  goals: byKey(z.string()), // course/lesson/goal → version of the lesson in which it was reached
  lessons: byKey(z.string()), // course/lesson → version that was finished
  known: byKey(z.literal(true)), // course/lesson that a test-out has passed over
  predictions: byKey(z.boolean()), // course/lesson/question → right at the first try
  review: byKey(z.object({ stage: z.int(), due: z.int() })), // what was answered wrong
  last: z.string(), // course/lesson opened last
})
/** What a learner did in a lesson, in order. Playing it again gives the same account, byte for byte. */
const run = z.object({
  lesson: z.string(),
  version: z.string(), // of the lesson
  start: z.optional(z.object({ world: z.looseObject({ home: z.string() }), signIn: z.string() })), // of a sandbox
  actions: z.array(z.tuple([z.string()], z.unknown())), // name, then arguments; src/ui/storage/actions.ts has the list
})

/** A lesson that is being written: file name → text. */
const draft = z.object({ files: byKey(z.string()) })

export type Progress = z.infer<typeof progress>
export type SavedRun = z.infer<typeof run>
export interface Bodies {
  readonly progress: Progress
  readonly run: SavedRun
  readonly draft: z.infer<typeof draft>
}
export type Kind = keyof Bodies

interface Rules<Body> {
  readonly schema: z.ZodMiniType<Body>
  /** What is saved when somebody else has saved meanwhile. */
  readonly merge: (stored: Body, mine: Body) => Body
}

export const kinds: { readonly [K in Kind]: Rules<Bodies[K]> } = {
  // INVARIANT: nothing is ever taken out of it, so no tab and no import can lose a completed lesson.
  progress: { schema: progress, merge: union },
  run: { schema: run, merge: (_stored, mine) => mine },
  draft: { schema: draft, merge: (_stored, mine) => mine },
}

/** Of two, both; where they differ about the same thing, what says more. */
export function union(stored: Progress, mine: Progress): Progress {
  return {
    goals: newest(stored.goals, mine.goals),
    lessons: newest(stored.lessons, mine.lessons),
    known: { ...stored.known, ...mine.known },
    predictions: { ...mine.predictions, ...stored.predictions }, // the first try stays the first
    review: { ...stored.review, ...mine.review },
    last: mine.last || stored.last,
  }
}

/** By key, the later version. */
function newest(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): Record<string, string> {
  const later = Object.entries(b).filter(([key, version]) => !Object.hasOwn(a, key) || isLater(version, a[key] ?? ''))
  return { ...a, ...Object.fromEntries(later) }
}

function isLater(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0
}

/** The step at n makes a body of format n + 1 out of one of format n. Pure, and never a throw: the schema judges last. */
const migrations: readonly ((kind: Kind, body: unknown) => unknown)[] = [
  // 0 lay in localStorage among the preferences, and knew one course only.
  (kind, body) => {
    if (kind !== 'progress' || typeof body !== 'object' || body === null) return body
    const { completed = {}, predictions = {} } = body as { completed?: object; predictions?: object }
    const inCourse = (of: object): object =>
      Object.fromEntries(Object.entries(of).map(([key, value]) => [`aws-account-security/${key}`, value]))
    return {
      goals: {},
      lessons: inCourse(completed),
      known: {},
      predictions: inCourse(predictions),
      review: {},
      last: '',
    }
  },
]

/** A saved text of any released format as today's body, or why it cannot be. */
export function readBody<K extends Kind>(
  kind: K,
  format: number,
  text: string,
): { readonly body: Bodies[K] } | { readonly refused: string } {
  const parsed = parseUntrusted(text)
  if ('refused' in parsed) return parsed
  const migrated = migrations.slice(format).reduce((body, step) => step(kind, body), parsed.value)
  const read = kinds[kind].schema.safeParse(migrated)
  return read.success ? { body: read.data } : { refused: `not a ${kind}` }
}
