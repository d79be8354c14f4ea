// The shelf in IndexedDB. Every project of one owner shares an origin on GitHub Pages, hence the name.

import { type IDBPDatabase, openDB } from 'idb'
import type { Shelf } from './shelf.ts'

const NAME = 'deny-by-default'
const STORES = {
  documents: { keyPath: ['kind', 'id', 'generation'] },
  aside: { autoIncrement: true }, // damaged records
  notes: {}, // format: the highest that has opened this database
} satisfies Record<string, IDBObjectStoreParameters>

/** Throws where the browser has no database for us. `onClosed`: another tab changes the database's form. */
export async function openIndexedDb(onClosed: () => void): Promise<Shelf> {
  const database = await openWhole(onClosed)
  return {
    async transact(key, durable, plan) {
      // Written through to the disk where it matters; elsewhere the system may hold it back for a moment.
      const options = { durability: durable ? 'strict' : 'relaxed' } as const
      const transaction = database.transaction(['documents', 'aside', 'notes'], 'readwrite', options)
      const documents = transaction.objectStore('documents')
      const range = IDBKeyRange.bound([key.kind, key.id], [key.kind, key.id, []])
      const [keys, records, noted] = await Promise.all([
        documents.getAllKeys(range),
        documents.getAll(range),
        transaction.objectStore('notes').get('format'),
      ])
      try {
        const step = plan(records, formatOf(noted))
        const aside = transaction.objectStore('aside')
        await Promise.all([
          ...(step?.aside.map((damage) => aside.add(damage)) ?? []),
          ...(step?.drop.map((record) => documents.delete(keys[records.indexOf(record)] ?? [])) ?? []),
          ...(step?.put.map((record) => documents.put(record)) ?? []),
          transaction.done,
        ])
      } catch (error) {
        abort(transaction)
        throw error
      }
    },
    all: () => database.getAll('documents'),
    aside: () => database.getAll('aside'),
    async announce(format) {
      const transaction = database.transaction('notes', 'readwrite')
      const highest = Math.max(format, formatOf(await transaction.store.get('format')))
      await Promise.all([transaction.store.put(highest, 'format'), transaction.done])
      return highest
    },
  }
}

/** A database without all its stores, however that came to be, gets those that are missing. */
async function openWhole(onClosed: () => void): Promise<IDBPDatabase> {
  const open = (version?: number): Promise<IDBPDatabase> =>
    openDB(NAME, version, {
      upgrade(database) {
        for (const [name, options] of Object.entries(STORES))
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, options)
      },
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        onClosed()
      },
      terminated: onClosed,
    })
  const database = await open()
  if (Object.keys(STORES).every((name) => database.objectStoreNames.contains(name))) return database
  const { version } = database
  database.close()
  return open(version + 1)
}

function formatOf(noted: unknown): number {
  return typeof noted === 'number' ? noted : 0
}

function abort(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => {}) // whoever aborts knows
  try {
    transaction.abort()
  } catch {
    // it has ended already
  }
}
