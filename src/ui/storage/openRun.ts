import type { Lesson } from '#lessons'
import type { SimulationStore } from '../simulation.ts'
import { browserStorage } from './browserStorage.ts'
import { keepRun, type Start } from './keepRun.ts'
import { startSaving } from './startSaving.ts'

/** A lesson as this browser has it. */
export async function openRun(lesson: Lesson): Promise<SimulationStore> {
  return keepRun(lesson, await startSaving())
}

/** A sandbox: with `chosen`, anew; else as this browser has it, or else with `otherwise`. */
export async function openSandbox(
  id: string,
  lessonOf: (start: Start) => Lesson,
  chosen: Promise<Start> | undefined,
  otherwise: () => Promise<Start>,
): Promise<SimulationStore> {
  const storage = await browserStorage()
  if (chosen) {
    const start = await chosen
    return keepRun(lessonOf(start), storage, { start, anew: true })
  }
  const { body } = await storage.load({ kind: 'run', id }).catch(() => ({ body: undefined }))
  // Written by keepRun; a world that is none shows when the lesson is made, below.
  const start = (body?.start as unknown as Start | undefined) ?? (await otherwise())
  try {
    return await keepRun(lessonOf(start), storage, { start })
  } catch {
    // An account that this release cannot open: the saved one stays where it is until something is done in the new one.
    const ready = await otherwise()
    return keepRun(lessonOf(ready), storage, { start: ready })
  }
}
