// THE KEEPER of all that a learner's browser remembers beyond preferences. Saves at most a second after the last change,
// goes on in memory when the browser forbids or runs out of storage, and hears what other tabs have saved.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Bodies, FORMAT, type Kind, kinds } from './documents.ts'
import { type Damage, type Key, open, type Opened, save, type Step, tidy } from './generations.ts'
import { memoryShelf, type Shelf } from './shelf.ts'
import type { Tabs } from './tabs.ts'

const PAUSE = 300 // milliseconds without a change until a save
const LONGEST = 1000 // milliseconds that a change waits at most
const RETRY = 5000 // milliseconds until a save that failed is tried again

/** Why nothing is being saved now. `newer`: a later release has been here; this one only reads. */
export type Trouble = 'forbidden' | 'full' | 'newer'

export interface StorageState {
  readonly trouble: Trouble | null
  readonly damaged: number // records set aside since the page was opened
}

export interface Storage {
  readonly state: StoreApi<StorageState>
  load<K extends Kind>(key: Key<K>): Promise<Opened<Bodies[K]>>
  /** `make` is asked when the time has come. `durable`: at once, and through to the disk. */
  save<K extends Kind>(key: Key<K>, make: () => Bodies[K], durable?: boolean): void
  /** Saves what waits; true when nothing waits any more. */
  flush(): Promise<boolean>
  /** Runs when another tab has saved this document. */
  onSaved(key: Key, run: () => void): () => void
  /** Every document, saved or still waiting, newest generation only. */
  documents(): Promise<readonly (Key & { readonly body: unknown })[]>
  damage(): Promise<readonly Damage[]>
}

interface Waiting {
  readonly key: Key
  readonly make: () => Bodies[Kind]
  readonly durable: boolean
}

export function createStorage({ shelf, tabs, now }: { shelf: Shelf | null; tabs: Tabs; now: () => number }): Storage {
  const held = shelf ?? memoryShelf()
  const state = createStore<StorageState>()(() => ({ trouble: shelf ? null : 'forbidden', damaged: 0 }))
  const waiting = new Map<string, Waiting>()
  const listeners = new Map<string, Set<() => void>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined // when the oldest change that waits was made, by a clock that never goes back
  let last: Promise<unknown> = Promise.resolve()

  const noteDamage = (aside: readonly Damage[]): void => {
    if (aside.length > 0) state.setState({ damaged: state.getState().damaged + aside.length })
  }
  const halt = (trouble: Trouble): void => state.setState({ trouble })
  const halted = (): boolean => state.getState().trouble === 'newer'

  tabs.listen({
    async saved(key) {
      // What waits here is the later change: it is written first, and what then lies there is read.
      if (waiting.has(nameOf(key))) await flush()
      for (const run of listeners.get(nameOf(key)) ?? []) run()
    },
    format(format) {
      if (format > FORMAT) halt('newer')
      else if (format < FORMAT) tabs.tellFormat(FORMAT) // an older release has to hear that this one is open
    },
  })
  tabs.tellFormat(FORMAT)
  held.announce(FORMAT).then(
    (highest) => highest > FORMAT && halt('newer'),
    () => {}, // whatever is wrong with the database shows at the first save
  )

  const write = async ({ key, make, durable }: Waiting): Promise<void> => {
    let step: Step | null = null
    await held.transact(key, durable, (records, highest) => {
      step = highest > FORMAT ? null : save(key, records, make(), now())
      return step
    })
    if (!step) return halt('newer')
    noteDamage((step as Step).aside)
    if (shelf) state.setState({ trouble: null })
    tabs.tellSaved(key)
  }

  /** One save after the other; what fails waits on, newer changes of the same document in its place. */
  const writeAll = async (): Promise<void> => {
    for (const [name, one] of waiting) {
      if (halted()) return
      waiting.delete(name)
      try {
        await write(one)
      } catch (error) {
        if (!waiting.has(name)) waiting.set(name, one)
        halt(isFull(error) ? 'full' : 'forbidden')
        return schedule(RETRY)
      }
    }
  }
  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    timer = since = undefined
    last = last.then(writeAll)
    return last.then(() => waiting.size === 0 && !state.getState().trouble)
  }
  const schedule = (pause: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }

  return {
    state,
    async load(key) {
      let opened: Opened<never> = { state: 'empty', damaged: [] }
      await held.transact(key, false, (records) => {
        opened = open(key, records) as Opened<never>
        return opened.damaged.length > 0 ? tidy(key, records) : null
      })
      noteDamage(opened.damaged)
      if (opened.state === 'newer') halt('newer')
      return opened
    },
    save(key, make, durable = false) {
      const name = nameOf(key)
      waiting.set(name, { key, make, durable: durable || (waiting.get(name)?.durable ?? false) })
      if (halted()) return // kept for an export only
      since ??= performance.now()
      if (durable) void flush()
      else schedule(Math.max(0, Math.min(PAUSE, since + LONGEST - performance.now())))
    },
    flush,
    onSaved(key, run) {
      const name = nameOf(key)
      const runs = listeners.get(name) ?? new Set()
      listeners.set(name, runs.add(run))
      return () => void runs.delete(run)
    },
    async documents() {
      const records = await held.all()
      const keys = [...[...waiting.values()].map(({ key }) => key), ...records.flatMap(keyOf)]
      const distinct = new Map(keys.map((key) => [nameOf(key), key]))
      return [...distinct].flatMap(([name, key]) => {
        const mine = records.filter((record) => keyOf(record).some((its) => nameOf(its) === name))
        const body = waiting.get(name)?.make() ?? open(key, mine).body
        return body === undefined ? [] : [{ ...key, body }]
      })
    },
    damage: () => held.aside(),
  }
}

function nameOf({ kind, id }: Key): string {
  return `${kind} ${id}`
}

/** Which document a record claims to belong to. */
function keyOf(record: unknown): readonly Key[] {
  const { kind, id } = (record ?? {}) as Partial<Record<'kind' | 'id', unknown>>
  const known = Object.keys(kinds).find((one): one is Kind => one === kind)
  return known && typeof id === 'string' ? [{ kind: known, id }] : []
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
