// What was dropped or chosen → bytes by path: files, several of them, folders.

import { MOST_BYTES, MOST_FILES } from './limits.ts'
import type { Refused } from './types.ts'
import { type Entry, isRead } from './unpack.ts'

const LARGE: Refused = { refused: `That is more than ${MOST_BYTES / 1_000_000} MB or ${MOST_FILES} files.` }

interface Named {
  readonly path: string
  readonly file: File
}

/** Must be called while the drop is being handled; the browser forgets its items afterwards. */
export function droppedFiles(items: DataTransferItemList): Promise<readonly Entry[] | Refused> {
  const roots = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return Promise.all(roots.map(walk)).then(
    (named) => readAll(named.flat()),
    () => ({ refused: 'The browser could not read what was dropped. Try again.' }),
  )
}

export function chosenFiles(files: Iterable<File>): Promise<readonly Entry[] | Refused> {
  return readAll([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })))
}

async function walk(entry: FileSystemEntry): Promise<readonly Named[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path, file }]
  }
  if (!isFolder(entry) || entry.name.startsWith('.')) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // It answers in parts, until there is none.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0 || inside.length > MOST_FILES) break
    inside.push(...part)
  }
  return (await Promise.all(inside.map(walk))).flat()
}

async function readAll(named: readonly Named[]): Promise<readonly Entry[] | Refused> {
  const mine = named.filter(({ path }) => isRead(path))
  const size = mine.reduce((sum, { file }) => sum + file.size, 0)
  if (size > MOST_BYTES || mine.length > MOST_FILES) return LARGE
  const [only] = mine
  return Promise.all(
    mine.map(async ({ path, file }) => ({
      // One Markdown file alone is a lesson, whatever it is called.
      path: mine.length === 1 && only?.file.name.endsWith('.md') ? 'lesson.md' : path,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
