// Finished lessons and first guesses: every tab and every import adds, nothing takes away.

import { type Progress, union } from './documents.ts'
import type { Storage } from './storage.ts'

/** Where the app holds what was reached. */
export interface ProgressSource {
  read(): Progress
  adopt(progress: Progress): void
  subscribe(changed: () => void): unknown
}

const key = { kind: 'progress', id: 'course' } as const

export async function keepProgress(storage: Storage, source: ProgressSource): Promise<void> {
  let known = '' // as it was last read or written
  const adopt = async (): Promise<void> => {
    const { body } = await storage.load(key).catch(() => ({ body: undefined }))
    if (!body) return
    const both = union(body, source.read())
    known = JSON.stringify(body)
    if (JSON.stringify(source.read()) !== JSON.stringify(both)) source.adopt(both)
  }
  const keep = (): void => {
    const progress = source.read()
    const text = JSON.stringify(progress)
    if (text === known || isNothing(progress)) return
    known = text
    // A completed lesson is written through to the disk: no power cut takes it back.
    storage.save(key, () => source.read(), true)
  }
  await adopt()
  keep()
  source.subscribe(keep)
  storage.onSaved(key, () => void adopt())
}

function isNothing({ last, ...parts }: Progress): boolean {
  return last === '' && Object.values(parts).every((part) => Object.keys(part).length === 0)
}
