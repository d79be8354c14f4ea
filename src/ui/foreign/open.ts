import type { Foreign } from '#lessons'
import type { Collection, Refused } from './types.ts'
import { type Entry, unpack } from './unpack.ts'
import type { Question } from './worker.ts'

const PATIENCE = 20_000 // milliseconds; a lesson is proved in a fifth of a second

/** Everything from bytes to lessons that can be played, or what is wrong with them. */
export async function openEntries(entries: readonly Entry[], from: string): Promise<Collection | Refused> {
  const unpacked = unpack(entries)
  if ('refused' in unpacked) return unpacked
  const { default: fixtures } = await import('virtual:fixtures/data')
  const opened = await prove({ files: unpacked.files, fixtures })
  return 'refused' in opened ? opened : { ...opened, from }
}

function prove(question: Question): Promise<Foreign | Refused> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Foreign | Refused>((resolve) => {
    setTimeout(() => resolve({ refused: 'It takes too long to prove this. It was not opened.' }), PATIENCE)
    worker.addEventListener('message', ({ data }: MessageEvent<Foreign>) => resolve(data))
    worker.addEventListener('error', () => resolve({ refused: 'It could not be read. It was not opened.' }))
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}
