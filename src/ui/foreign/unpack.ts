// Bytes → texts by path. An archive is unfolded only as far as its own directory promises to stay small.

import { unzipSync } from 'fflate'
import { MOST_BYTES, MOST_FILES } from './limits.ts'
import type { Files, Refused } from './types.ts'

export interface Entry {
  readonly path: string
  readonly bytes: Uint8Array
}

export function unpack(entries: readonly Entry[]): { readonly files: Files } | Refused {
  const files: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { path, bytes } of entries) {
    const inside = isZip(bytes) ? unzip(bytes) : [{ path, bytes }]
    if ('refused' in inside) return inside
    for (const one of inside) {
      const text = textOf(one)
      if (text === null) return { refused: `${one.path} is not text in UTF-8.` }
      if (text !== undefined) files[one.path] = text
    }
  }
  return { files }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 // "PK", 3, 4: APPNOTE 4.3.7
}

function unzip(bytes: Uint8Array): readonly Entry[] | Refused {
  let size = 0
  let count = 0
  try {
    const all = unzipSync(bytes, {
      // INVARIANT: an entry never unfolds beyond the size it is filtered by: its buffer is made of that size.
      filter: ({ name, originalSize }) => {
        if (!isRead(name)) return false
        size += originalSize
        count++
        return size <= MOST_BYTES && count <= MOST_FILES
      },
    })
    if (size > MOST_BYTES || count > MOST_FILES)
      return { refused: `The archive holds more than ${MOST_BYTES / 1_000_000} MB or ${MOST_FILES} files of lessons.` }
    return Object.entries(all).map(([path, inside]) => ({ path, bytes: inside }))
  } catch {
    return { refused: 'The archive is damaged. Make it again.' }
  }
}

const PICTURE = /\.(svg|png|jpg|webp)$/i

/** What lessons are made of; whatever else lies in a folder is passed over. */
export function isRead(path: string): boolean {
  return /\.(md|yaml|zip)$/i.test(path) || PICTURE.test(path)
}

/** null: it is no text. undefined: it is nothing of a lesson. */
function textOf({ path, bytes }: Entry): string | null | undefined {
  if (PICTURE.test(path)) return ''
  if (!/\.(md|yaml)$/i.test(path)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
