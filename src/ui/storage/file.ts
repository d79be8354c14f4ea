// All of it as one file, to keep or to carry to another browser, and back. A file may come from anybody: it is limited,
// validated and added; nothing here lets it take something away.

import * as z from 'zod/mini'
import { type Bodies, FORMAT, type Kind, kinds, readBody } from './documents.ts'
import type { Storage } from './storage.ts'
import { parseUntrusted, type Refusal } from './untrusted.ts'

const APP = 'deny-by-default'

const file = z.object({
  app: z.literal(APP),
  format: z.int().check(z.nonnegative()),
  documents: z.array(z.object({ kind: z.string(), id: z.string(), body: z.optional(z.unknown()) })),
})

export type ImportRefusal = Refusal | 'not-ours' | 'newer'
export interface Imported {
  readonly taken: number // documents
  readonly left: number // documents that are not of a known shape
}

export async function exportAll(storage: Storage): Promise<string> {
  const documents = await storage.documents()
  return `${JSON.stringify({ app: APP, format: FORMAT, documents }, null, 1)}\n`
}

/** Damaged records as they were found, for whoever wants to mend them. */
export async function exportDamage(storage: Storage): Promise<string> {
  return `${JSON.stringify({ app: APP, damaged: await storage.damage() }, null, 1)}\n`
}

export function importAll(storage: Storage, text: string): Imported | { readonly refused: ImportRefusal } {
  const parsed = parseUntrusted(text)
  if ('refused' in parsed) return parsed
  const read = file.safeParse(parsed.value)
  if (!read.success) return { refused: 'not-ours' }
  const { format, documents } = read.data
  if (format > FORMAT) return { refused: 'newer' }
  const fitting = documents.flatMap(({ kind, id, body }) => {
    const known = Object.keys(kinds).find((one): one is Kind => one === kind)
    if (!known) return []
    const content = readBody(known, format, JSON.stringify(body) ?? '')
    return 'refused' in content ? [] : [{ key: { kind: known, id }, body: content.body }]
  })
  for (const { key, body } of fitting) storage.save(key, () => body as Bodies[typeof key.kind], true)
  return { taken: fitting.length, left: documents.length - fitting.length }
}

/** Hands a text to the browser's downloads. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
