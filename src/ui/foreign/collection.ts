// The lessons from elsewhere that are open in this page. They are not kept: what is kept is what was reached in them.

import { createStore } from 'zustand/vanilla'
import type { Lesson } from '#lessons'
import type { Origin } from '../player/origin.ts'
import { createProgress } from '../progress.ts'
import type { Collection } from './types.ts'

interface Opened {
  readonly collection: Collection | null
  readonly origin: Origin
}

const progress = createProgress('foreign-progress')

export const opened = createStore<Opened>()(() => ({ collection: null, origin: originOf('', '') }))

export function show(collection: Collection): void {
  opened.setState({ collection, origin: originOf(collection.from, collection.course?.id ?? '') })
}

function originOf(from: string, course: string): Origin {
  return { course: `foreign/${from}/${course}`, progress, from }
}

/** Its calls are kept under another name than those of a lesson of the course, whatever it calls itself. */
export function ownNamed(lesson: Lesson, { course }: Origin): Lesson {
  return { ...lesson, id: `${course}/${lesson.id}` }
}
