// A lesson or a sandbox as it was left: played again from what the learner did, and saved from then on.

import type { World } from '#account'
import type { Lesson } from '#lessons'
import { createSimulation, type SimulationStore } from '../simulation.ts'
import { type Action, record, replay } from './actions.ts'
import type { SavedRun } from './documents.ts'
import type { Storage } from './storage.ts'

/** What a sandbox begins with. */
export interface Start {
  readonly world: World
  readonly signIn: string
}

/** `start`: what a sandbox begins with; a lesson's beginning is in the lesson. `anew`: whatever was there before. */
export async function keepRun(
  lesson: Lesson,
  storage: Storage,
  { start, anew = false }: { start?: Start; anew?: boolean } = {},
): Promise<SimulationStore> {
  const key = { kind: 'run', id: lesson.id } as const
  const store = createSimulation(lesson)
  const begin = JSON.stringify(start)
  const take = async (): Promise<readonly Action[]> => {
    const { body } = await storage.load(key).catch(() => ({ body: undefined }))
    // What was done in another version of the lesson, or from another start, may not lead anywhere in this one.
    const fits = body?.version === lesson.version && JSON.stringify(body.start) === begin ? body.actions : []
    const { state, played } = replay(store.getState(), fits)
    store.setState(state)
    return fits.slice(0, played)
  }
  const save = (actions: readonly Action[]): void =>
    storage.save(key, () => ({
      lesson: lesson.id,
      version: lesson.version,
      ...(start && { start: start as unknown as NonNullable<SavedRun['start']> }),
      actions: actions as SavedRun['actions'],
    }))
  const before = anew ? [] : await take()
  if (anew) save(before)
  const { replace } = record(store, before, save)
  storage.onSaved(key, () => void take().then(replace))
  return store
}
