// THE STORE of the lesson that is being written: its files, the place of the cursor, and where it is saved.

import { createStore } from 'zustand/vanilla'
import { newLesson } from '#lessons'
import type { Spot } from '../editor/TextEditor.tsx'
import { browserStorage } from '../storage/browserStorage.ts'
import type { Folder } from './folder.ts'

export type Files = Readonly<Record<string, string>>

interface Draft {
  readonly files: Files | null // null: not yet read
  readonly file: string // the one in the editor
  readonly line: number // of the cursor
  readonly spot: Spot | null // to be shown in the editor
  readonly opened: number // counts lessons that were opened: texts of the same name are other texts
  readonly folder: Folder | null // where it came from and can be written back to
  open(files: Files, folder?: Folder): void
  edit(text: string): void
  select(file: string): void
  goTo(file: string, spot: Spot): void
  at(line: number): void
}

export const LESSON = 'lesson.md'
const key = { kind: 'draft', id: 'author' } as const

export const draft = createStore<Draft>()((set, get) => {
  const keep = (): void => {
    const { files } = get()
    if (files) void browserStorage().then((storage) => storage.save(key, () => ({ files: { ...files } })))
  }
  return {
    files: null,
    file: LESSON,
    line: 1,
    spot: null,
    opened: 0,
    folder: null,
    open(files, folder) {
      set({ files, file: LESSON, line: 1, spot: null, opened: get().opened + 1, folder: folder ?? null })
      keep()
    },
    edit(text) {
      const { files, file } = get()
      if (!files || files[file] === text) return
      set({ files: { ...files, [file]: text } })
      keep()
    },
    select: (file) => set({ file, spot: null }),
    goTo: (file, spot) => set({ file, spot, line: spot.line }),
    at: (line) => set({ line }),
  }
})

/** What was being written here before, or else a small lesson that is proved as it stands. */
export async function readDraft(): Promise<void> {
  if (draft.getState().files) return
  const storage = await browserStorage()
  const { body } = await storage.load(key).catch(() => ({ body: undefined }))
  const kept = body && Object.hasOwn(body.files, LESSON) ? body.files : undefined
  draft.setState({ files: kept ?? fresh() })
}

export function fresh(): Files {
  return { [LESSON]: newLesson('my-lesson') }
}
