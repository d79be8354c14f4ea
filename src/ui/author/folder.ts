// A folder on the author's disk, in browsers that let pages write to one (File System Access API).

import type { Files } from './draft.ts'

export type Folder = FileSystemDirectoryHandle

interface Picker {
  showDirectoryPicker(options: { mode: 'readwrite' }): Promise<Folder>
}

export function canWriteBack(): boolean {
  return 'showDirectoryPicker' in window
}

export async function openFolder(): Promise<{ readonly files: Files; readonly folder: Folder }> {
  const folder = await (window as unknown as Picker).showDirectoryPicker({ mode: 'readwrite' })
  const files: Record<string, string> = {}
  for await (const [name, handle] of folder.entries())
    if (handle.kind === 'file' && /\.(md|yaml)$/.test(name)) files[name] = await (await handle.getFile()).text()
  return { files, folder }
}

export async function writeBack(folder: Folder, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    if (!/\.(md|yaml)$/.test(name)) continue
    const handle = await folder.getFileHandle(name, { create: true })
    const stream = await handle.createWritable()
    await stream.write(text)
    await stream.close()
  }
}
