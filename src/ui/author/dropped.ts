// What an author drops on the page: a folder, a zip, or the files of one lesson.

import { droppedFiles } from '../foreign/dropped.ts'
import { unpack } from '../foreign/unpack.ts'
import { type Files, LESSON } from './draft.ts'

/** Must be called while the drop is being handled. The texts of the lesson in it, or what to say. */
export async function droppedLesson(items: DataTransferItemList): Promise<Files | string> {
  const entries = await droppedFiles(items)
  const read = 'refused' in entries ? entries : unpack(entries)
  if ('refused' in read) return read.refused
  return lessonIn(read.files) ?? 'There is no lesson.md in that.'
}

/** The lesson may lie in a folder; what lies deeper is not of it. */
export function lessonIn(files: Files): Files | undefined {
  const [lesson] = Object.keys(files)
    .filter((path) => path.split('/').at(-1) === LESSON)
    .toSorted((a, b) => a.length - b.length)
  if (lesson === undefined) return undefined
  const folder = lesson.slice(0, -LESSON.length)
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      const name = path.slice(folder.length)
      return path.startsWith(folder) && /^[^/]+\.(md|yaml)$/.test(name) ? [[name, text]] : []
    }),
  )
}
