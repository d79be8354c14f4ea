// Saving as a tab does it: full and forbidden browsers, several tabs, other releases, files from anybody.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FORMAT, type Progress } from './documents.ts'
import { exportAll, importAll } from './file.ts'
import { open } from './generations.ts'
import { memoryShelf, type Shelf } from './shelf.ts'
import { testStorage, testTabs } from './testStorage.ts'

const NOTHING: Progress = { goals: {}, lessons: {}, known: {}, predictions: {}, review: {}, last: '' }
const progressKey = { kind: 'progress', id: 'course' } as const
const runKey = { kind: 'run', id: 'a' } as const
const run = (text: string) => ({ lesson: 'a', version: '1.0.0', actions: [['edit', text] as [string, ...unknown[]]] })
const done = (lesson: string): Progress => ({ ...NOTHING, lessons: { [lesson]: '1.0.0' } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const runIn = async (shelf: Shelf): Promise<unknown> => open(runKey, await recordsOf(shelf)).body
const recordsOf = async (shelf: Shelf) =>
  (await shelf.all()).filter((record) => (record as { kind: string }).kind === runKey.kind)

describe('a change', () => {
  it('is saved when typing pauses, the last one only', async () => {
    const shelf = memoryShelf()
    const storage = testStorage(shelf)
    for (const text of ['o', 'on', 'one']) storage.save(runKey, () => run(text))
    await vi.advanceTimersByTimeAsync(300)
    expect(await runIn(shelf)).toEqual(run('one'))
    expect(await shelf.all()).toHaveLength(1)
  })

  it('waits a second at most, however fast the typing', async () => {
    const shelf = memoryShelf()
    const storage = testStorage(shelf)
    for (let key = 0; key <= 12; key++) {
      storage.save(runKey, () => run(String(key)))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(await runIn(shelf)).toBeDefined()
  })

  it('that matters is saved at once', async () => {
    const shelf = memoryShelf()
    testStorage(shelf).save(progressKey, () => done('a'), true)
    await vi.advanceTimersByTimeAsync(0)
    expect(await shelf.all()).toHaveLength(1)
  })
})

/** A database that refuses to write for a while. */
function moody(error: Error): Shelf & { refuses: boolean } {
  const shelf = memoryShelf()
  return {
    ...shelf,
    refuses: true,
    transact(key, durable, plan) {
      return this.refuses ? Promise.reject(error) : shelf.transact(key, durable, plan)
    },
  }
}

describe('a browser that', () => {
  it.each([
    ['is full', new DOMException('full', 'QuotaExceededError'), 'full'],
    ['forbids to write', new DOMException('no', 'InvalidStateError'), 'forbidden'],
  ] as const)('%s is told of, keeps all in memory, and is tried again', async (_name, error, trouble) => {
    const shelf = moody(error)
    const storage = testStorage(shelf)
    storage.save(runKey, () => run('first'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(storage.state.getState().trouble).toBe(trouble)
    storage.save(runKey, () => run('second'))
    expect(JSON.parse(await exportAll(storage))).toMatchObject({ documents: [{ body: run('second') }] })
    shelf.refuses = false
    await vi.advanceTimersByTimeAsync(6000)
    expect(storage.state.getState().trouble).toBeNull()
    expect(await runIn(shelf)).toEqual(run('second'))
  })

  it('has no database goes on in memory, and says so', async () => {
    const storage = testStorage(null)
    expect(storage.state.getState().trouble).toBe('forbidden')
    storage.save(runKey, () => run('kept'))
    expect(await storage.flush()).toBe(false)
    expect((await storage.load(runKey)).body).toEqual(run('kept'))
    expect(storage.state.getState().trouble).toBe('forbidden')
  })
})

describe.each([2, 5])('%i tabs', (count) => {
  it('lose no completed lesson, and the last edit of a document wins', async () => {
    const shelf = memoryShelf()
    const tabs = testTabs()
    const open = Array.from({ length: count }, () => testStorage(shelf, tabs()))
    for (let edit = 0; edit < 200; edit++) {
      const storage = open[(edit * 7) % count]
      if (edit % 10 === 0) storage?.save(progressKey, () => done(`lesson-${edit}`), true)
      storage?.save(runKey, () => run(`edit-${edit}`))
      await vi.advanceTimersByTimeAsync((edit * 37) % 400)
    }
    for (const storage of open) await storage.flush()
    const { body } = (await open[0]?.load(progressKey)) ?? {}
    expect(Object.keys(body?.lessons ?? {})).toHaveLength(20)
    const last = open[(199 * 7) % count]
    last?.save(runKey, () => run('last'))
    await last?.flush()
    expect(await runIn(shelf)).toEqual(run('last'))
  })

  it('hear of each save but their own', async () => {
    const shelf = memoryShelf()
    const tabs = testTabs()
    const heard = Array.from({ length: count }, () => 0)
    const open = heard.map(() => testStorage(shelf, tabs()))
    open.forEach((storage, tab) => storage.onSaved(runKey, () => (heard[tab] = (heard[tab] ?? 0) + 1)))
    open[0]?.save(runKey, () => run('mine'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(heard).toEqual([0, ...heard.slice(1).map(() => 1)])
  })
})

describe('beside a later release', () => {
  it('stops writing when it hears of it', async () => {
    const shelf = memoryShelf()
    const tabs = testTabs()
    const storage = testStorage(shelf, tabs())
    tabs().tellFormat(FORMAT + 1)
    expect(storage.state.getState().trouble).toBe('newer')
    storage.save(runKey, () => run('late'), true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await shelf.all()).toEqual([])
    expect(JSON.parse(await exportAll(storage))).toMatchObject({ documents: [{ body: run('late') }] })
  })

  it('stops writing when no message comes through, too', async () => {
    const shelf = memoryShelf()
    const storage = testStorage(shelf)
    await vi.advanceTimersByTimeAsync(0)
    await shelf.announce(FORMAT + 1)
    storage.save(runKey, () => run('late'), true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await shelf.all()).toEqual([])
    expect(storage.state.getState().trouble).toBe('newer')
  })

  it('tells an older one of itself', () => {
    const told: number[] = []
    const tabs = testTabs()
    tabs().listen({ saved: () => undefined, format: (format) => told.push(format) })
    testStorage(memoryShelf(), tabs())
    tabs().tellFormat(FORMAT - 1)
    expect(told).toEqual([FORMAT, FORMAT - 1, FORMAT])
  })
})

describe('a file', () => {
  it('takes all to another browser, and adds to what is there', async () => {
    const from = testStorage()
    from.save(progressKey, () => done('a'))
    from.save(runKey, () => run('carried'))
    const text = await exportAll(from)
    const to = testStorage()
    to.save(progressKey, () => done('b'))
    await to.flush()
    expect(importAll(to, text)).toEqual({ taken: 2, left: 0 })
    expect(await to.flush()).toBe(true)
    expect((await to.load(progressKey)).body?.lessons).toEqual({ ...done('a').lessons, ...done('b').lessons })
    expect((await to.load(runKey)).body).toEqual(run('carried'))
  })

  const inFile = (documents: unknown, format: unknown = FORMAT) =>
    JSON.stringify({ app: 'deny-by-default', format, documents })
  const nested = (name: string, depth: number) => `${`{"${name}":`.repeat(depth)}1${'}'.repeat(depth)}`

  it.each([
    ['no text', '', 'not-json'],
    ['another text', 'hello', 'not-json'],
    ['another JSON', '[]', 'not-ours'],
    ['another app', '{"app":"x","format":1,"documents":[]}', 'not-ours'],
    ['a format that is none', inFile([], -1), 'not-ours'],
    ['a later release', inFile([], FORMAT + 1), 'newer'],
    ['10 MB', `"${'x'.repeat(10_000_000)}"`, 'too-large'],
    ['a million elements', `[${'1,'.repeat(1_000_000)}1]`, 'too-many'],
    ['depth', '['.repeat(100_000) + ']'.repeat(100_000), 'too-deep'],
    ...['__proto__', 'constructor', 'prototype'].flatMap((name) =>
      [1, 2, 10, 60].map((depth) => [`${name} at ${depth}`, nested(name, depth), 'forbidden-name'] as const),
    ),
  ] as const)('of %s is refused at once', (_name, text, refused) => {
    const storage = testStorage()
    const start = performance.now()
    expect(importAll(storage, text)).toEqual({ refused })
    expect(performance.now() - start).toBeLessThan(200) // milliseconds
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('with documents of other shapes leaves those out', () => {
    const documents = [
      { kind: 'progress', id: 'course', body: done('a') },
      { kind: 'progress', id: 'course', body: { lessons: { a: '<svg onload=alert(1)>' } } },
      { kind: 'toString', id: 'x', body: {} },
      { kind: 'run', id: 'x' },
    ]
    expect(importAll(testStorage(), inFile(documents))).toEqual({ taken: 1, left: 3 })
  })
})
