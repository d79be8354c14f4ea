import type { Lesson } from '#lessons'
import type { SimulationStore } from '../simulation.ts'
import { browserStorage } from './browserStorage.ts'
import { keepRun } from './keepRun.ts'

/** A lesson as this browser has it. */
export async function openRun(lesson: Lesson): Promise<SimulationStore> {
  return keepRun(lesson, await browserStorage())
}
