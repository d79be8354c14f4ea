// The one storage of this page. Opened when the first part of the app asks for it, after the first paint.

import { openIndexedDb } from './indexedDb.ts'
import type { Shelf } from './shelf.ts'
import { createStorage, type Storage } from './storage.ts'
import { openTabs } from './tabs.ts'

const PATIENCE = 3000 // milliseconds; some browsers never answer when they are asked for a database

let opened: Promise<Storage> | undefined

export function browserStorage(): Promise<Storage> {
  return (opened ??= start())
}

async function start(): Promise<Storage> {
  let storage: Storage | undefined
  const shelf = await Promise.race([
    openIndexedDb(() => storage?.state.setState({ trouble: 'newer' })),
    new Promise<never>((_, give) => setTimeout(() => give(new Error('no answer')), PATIENCE)),
  ]).catch((): Shelf | null => null)
  storage = createStorage({ shelf, tabs: openTabs(), now: Date.now })
  const { flush } = storage
  // The last moment at which a page that is being left can save.
  addEventListener('pagehide', () => void flush())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void flush())
  return storage
}
