// What storage needs of a database. IndexedDB in the browser; a list in memory where the browser forbids it, and in tests.

import type { Damage, Key, Step } from './generations.ts'

export interface Shelf {
  /**
   * Reads the generations of a document and carries out what `plan` makes of them: all of it or nothing, and nobody else
   * in between. `highest`: the highest format announced. Throws what the database throws.
   */
  transact(
    key: Key,
    durable: boolean,
    plan: (records: readonly unknown[], highest: number) => Step | null,
  ): Promise<void>
  all(): Promise<readonly unknown[]> // every generation of every document
  aside(): Promise<readonly Damage[]>
  /** Notes the format of whoever asks, and answers with the highest ever noted. */
  announce(format: number): Promise<number>
}

/** For a test: `records` is what lies in it at first. */
export function memoryShelf(records: readonly unknown[] = []): Shelf {
  let held: readonly unknown[] = records
  let damaged: readonly Damage[] = []
  let highest = 0
  return {
    transact(key, _durable, plan) {
      const mine = held.filter((record) => isOf(record, key))
      const step = plan(mine, highest)
      if (step) {
        held = [...held.filter((record) => !step.drop.includes(record)), ...step.put]
        damaged = [...damaged, ...step.aside]
      }
      return Promise.resolve()
    },
    all: () => Promise.resolve(held),
    aside: () => Promise.resolve(damaged),
    announce(format) {
      highest = Math.max(highest, format)
      return Promise.resolve(highest)
    },
  }
}

function isOf(record: unknown, { kind, id }: Key): boolean {
  const { kind: its, id: itsId } = (record ?? {}) as Partial<Record<'kind' | 'id', unknown>>
  return its === kind && itsId === id
}
