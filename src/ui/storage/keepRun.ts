// A lesson as it was left: played again from what the learner did, and saved from then on.

import type { Lesson } from '#lessons'
import { createSimulation, type SimulationStore } from '../simulation.ts'
import { type Action, record, replay } from './actions.ts'
import type { SavedRun } from './documents.ts'
import type { Storage } from './storage.ts'

export async function keepRun(lesson: Lesson, storage: Storage): Promise<SimulationStore> {
  const key = { kind: 'run', id: lesson.id } as const
  const store = createSimulation(lesson)
  const take = async (): Promise<readonly Action[]> => {
    const { body } = await storage.load(key).catch(() => ({ body: undefined }))
    // What was done in another version of the lesson may not lead anywhere in this one.
    const fits = body?.version === lesson.version ? body.actions : []
    const { state, played } = replay(store.getState(), fits)
    store.setState(state)
    return fits.slice(0, played)
  }
  const before = await take()
  const { replace } = record(store, before, (actions) =>
    storage.save(key, (): SavedRun => ({ lesson: lesson.id, version: lesson.version, actions: actions as never })),
  )
  storage.onSaved(key, () => void take().then(replace))
  return store
}
