// A lesson as it was left: what was done is played again, and leads to the same account, byte for byte.

import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import type { Lesson } from '#lessons'
import type { SimulationStore } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import type { SavedRun } from './documents.ts'
import { keepRun } from './keepRun.ts'
import { memoryShelf } from './shelf.ts'
import { testStorage, testTabs } from './testStorage.ts'

const lesson = testLesson()
const key = { kind: 'run', id: 'test' } as const
const LOOK = 'arn:aws:iam::111122223333:policy/Look'

const dataOf = (store: SimulationStore): string =>
  JSON.stringify(Object.entries(store.getState()).filter(([name]) => name !== 'said'))

function work(store: SimulationStore): void {
  const act = () => store.getState()
  act().send()
  act().signIn('user/ana')
  act().read('iam.ListUsers', {})
  act().call('iam.AttachUserPolicy', { UserName: 'ben', PolicyArn: LOOK })
  act().open(LOOK)
  for (const text of ['{', '{ "Version"', act().draft?.saved.replace('Allow', 'Deny') ?? '']) act().edit(text)
  act().save()
  act().undo()
  act().redo()
  act().edit('{ unfinished')
  act().reset()
  act().undo()
  act().wait(3_600_000)
  act().goTo(0)
}

async function leftAndOpened(saved: readonly unknown[] | null, as: Lesson = lesson) {
  const storage = testStorage(memoryShelf())
  if (saved) storage.save(key, (): SavedRun => ({ lesson: 'test', version: '1.0.0', actions: saved as never }))
  await storage.flush()
  return { storage, store: await keepRun(as, storage) }
}

describe('a lesson that comes back', () => {
  it('is where it was left: account, goals, undo and redo, the text in the editor', async () => {
    const { storage, store } = await leftAndOpened(null)
    work(store)
    await storage.flush()
    const again = await keepRun(lesson, storage)
    expect(dataOf(again)).toBe(dataOf(store))
    again.getState().undo()
    store.getState().undo()
    expect(dataOf(again)).toBe(dataOf(store))
  })

  it('goes on from there, and comes back once more', async () => {
    const { storage, store } = await leftAndOpened(null)
    work(store)
    await storage.flush()
    const again = await keepRun(lesson, storage)
    again.getState().send()
    await storage.flush()
    expect(dataOf(await keepRun(lesson, storage))).toBe(dataOf(again))
  })

  it('saves a text being typed as one action', async () => {
    const { storage, store } = await leftAndOpened(null)
    store.getState().open(LOOK)
    for (let length = 1; length <= 500; length++) store.getState().edit('x'.repeat(length))
    await storage.flush()
    const { body } = await storage.load(key)
    expect(body?.actions).toEqual([
      ['open', LOOK],
      ['edit', 'x'.repeat(500)],
    ])
  })

  it('starts over when the lesson has changed since', async () => {
    const { store } = await leftAndOpened([['signIn', 'user/ana']], { ...lesson, version: '2.0.0' })
    expect(store.getState().identity).toBe('user/ben')
  })

  it.each([
    ['an unknown action', ['become', 'root']],
    ['no action', ['constructor']],
    ['an argument too few', ['signIn']],
    ['an argument of another type', ['edit', 7]],
    ['a call of another shape', ['call', 'iam.ListUsers', null]],
    ['a line of another shape', ['play', { kind: 'api', as: 'root' }]],
  ])('keeps what stands before %s', async (_name, odd) => {
    const { store } = await leftAndOpened([['signIn', 'user/ana'], odd, ['signIn', 'root']])
    expect(store.getState().identity).toBe('user/ana')
  })

  it('opens the fixture of format 1', async () => {
    const { actions } = JSON.parse(readFileSync(new URL('fixtures/1.run.json', import.meta.url), 'utf8')) as SavedRun
    const { store } = await leftAndOpened(actions)
    expect(store.getState().draft?.text).toBe('{ unfinished')
    expect(store.getState().future).toHaveLength(1)
  })
})

describe('two tabs with the same lesson', () => {
  it('show the same a moment after either has changed something', async () => {
    const shelf = memoryShelf()
    const tabs = testTabs()
    const [one, two] = [testStorage(shelf, tabs()), testStorage(shelf, tabs())]
    const [left, right] = [await keepRun(lesson, one), await keepRun(lesson, two)]
    left.getState().signIn('user/ana')
    await one.flush()
    await two.flush()
    await new Promise((tick) => setTimeout(tick, 0))
    expect(right.getState().identity).toBe('user/ana')
    right.getState().call('iam.AttachUserPolicy', { UserName: 'ben', PolicyArn: LOOK })
    await two.flush()
    await new Promise((tick) => setTimeout(tick, 0))
    expect(dataOf(left)).toBe(dataOf(right))
  })
})
