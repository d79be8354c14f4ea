// Storage over a database in memory, and tabs that share it, for tests.

import type { Key } from './generations.ts'
import { memoryShelf, type Shelf } from './shelf.ts'
import { createStorage, type Storage } from './storage.ts'
import type { Tabs } from './tabs.ts'

export function testTabs(): () => Tabs {
  const ears: { readonly tab: object; readonly to: Parameters<Tabs['listen']>[0] }[] = []
  return () => {
    const tab = {}
    const others = () => ears.filter((ear) => ear.tab !== tab)
    return {
      tellSaved: (key: Key) => others().forEach(({ to }) => void to.saved(key)),
      tellFormat: (format: number) => others().forEach(({ to }) => to.format(format)),
      listen: (to) => void ears.push({ tab, to }),
    }
  }
}

export function testStorage(shelf: Shelf | null = memoryShelf(), tabs: Tabs = testTabs()()): Storage {
  return createStorage({ shelf, tabs, now: () => 0 })
}
