// What is read of a document's generations and what a save writes: pure, so that every damage can be tried in a test.
// A save never changes what is there. It adds a generation and lets the oldest go; what is damaged is set aside.

import * as z from 'zod/mini'
import { checksum } from './checksum.ts'
import { type Bodies, FORMAT, type Kind, kinds, readBody } from './documents.ts'

export const KEPT = 3 // generations of each document

/** One generation as it lies in the database. INVARIANT: this envelope stays the same in every format to come. */
const envelope = z.object({
  kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]),
  id: z.string(),
  generation: z.int(), // 1, 2, 3 …
  format: z.int(), // of the body
  saved: z.number(), // milliseconds since the Unix epoch; shown to people, never compared: clocks go wrong
  body: z.string(), // JSON
  checksum: z.string(), // of all the above
})
export type Stored = z.infer<typeof envelope>

export interface Key<K extends Kind = Kind> {
  readonly kind: K
  readonly id: string
}
/** Something that could not be read, kept so that its owner can still have it. */
export interface Damage {
  readonly why: string
  readonly record: unknown
}
export interface Opened<Body> {
  readonly state: 'empty' | 'good' | 'newer' // newer: a later release saved it; it is shown at best, never written over
  readonly body?: Body
  readonly damaged: readonly Damage[]
}
export interface Step {
  readonly put: readonly Stored[]
  readonly drop: readonly unknown[] // records, as they were read
  readonly aside: readonly Damage[]
}

type Examined<Body> =
  | { readonly record: unknown; readonly state: 'good'; readonly generation: number; readonly body: Body }
  | { readonly record: unknown; readonly state: 'newer'; readonly generation: number }
  | { readonly record: unknown; readonly state: 'damaged'; readonly why: string }

function sum({ kind, id, generation, format, saved, body }: Omit<Stored, 'checksum'>): string {
  return checksum(JSON.stringify([kind, id, generation, format, saved, body]))
}

export function seal(content: Omit<Stored, 'checksum'>): Stored {
  return { ...content, checksum: sum(content) }
}

function examine<K extends Kind>(key: Key<K>, record: unknown): Examined<Bodies[K]> {
  const read = envelope.safeParse(record)
  if (!read.success) return { record, state: 'damaged', why: 'not a saved document' }
  const { kind, id, generation, format, body, checksum: noted } = read.data
  if (noted !== sum(read.data)) return { record, state: 'damaged', why: 'its checksum differs' }
  if (kind !== key.kind || id !== key.id) return { record, state: 'damaged', why: 'it belongs elsewhere' }
  if (format > FORMAT) return { record, state: 'newer', generation }
  const content = readBody(key.kind, format, body)
  return 'refused' in content
    ? { record, state: 'damaged', why: content.refused }
    : { record, state: 'good', generation, body: content.body }
}

function sorted<K extends Kind>(key: Key<K>, records: readonly unknown[]) {
  const all = records.map((record) => examine(key, record))
  const whole = all.filter((one) => one.state !== 'damaged').toSorted((a, b) => b.generation - a.generation)
  return { whole, damaged: all.filter((one) => one.state === 'damaged') }
}

/** The newest generation that can be read. */
export function open<K extends Kind>(key: Key<K>, records: readonly unknown[]): Opened<Bodies[K]> {
  const { whole, damaged } = sorted(key, records)
  const newest = whole.find((one) => one.state === 'good')
  return {
    state: whole.some(({ state }) => state === 'newer') ? 'newer' : newest ? 'good' : 'empty',
    ...(newest && { body: newest.body }),
    damaged: damaged.map(({ why, record }) => ({ why, record })),
  }
}

/** Sets aside what is damaged. */
export function tidy(key: Key, records: readonly unknown[]): Step {
  const { damaged } = open(key, records)
  return { put: [], drop: damaged.map(({ record }) => record), aside: damaged }
}

/** Adds a generation; null when a later release has saved this document. */
export function save<K extends Kind>(
  key: Key<K>,
  records: readonly unknown[],
  body: Bodies[K],
  saved: number,
): Step | null {
  const { whole } = sorted(key, records)
  const { state, body: stored } = open(key, records)
  if (state === 'newer') return null
  const merged = stored === undefined ? body : kinds[key.kind].merge(stored, body)
  const generation = (whole[0]?.generation ?? 0) + 1
  const { drop, aside } = tidy(key, records)
  return {
    put: [seal({ ...key, generation, format: FORMAT, saved, body: JSON.stringify(merged) })],
    drop: [...drop, ...whole.slice(KEPT - 1).map(({ record }) => record)],
    aside,
  }
}
