import { describe, expect, it } from 'vitest'
import { createSimulation } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import { changesBetween, entryOf, lineOf } from './timeline.ts'

const PolicyArn = 'arn:aws:iam::111122223333:policy/Look'

function played() {
  const store = createSimulation(testLesson())
  store.getState().signIn('user/ana')
  store.getState().call('iam.AttachUserPolicy', { UserName: 'ben', PolicyArn })
  store.getState().call('iam.CreateUser', { UserName: 'cai' })
  return store
}
const users = (store: ReturnType<typeof played>): readonly string[] =>
  Object.keys(store.getState().world.accounts['111122223333']?.iam.users ?? {})

describe('the timeline', () => {
  it('tells what a step changed in the account and in the watched request', () => {
    const { moments } = lineOf(played().getState())
    const [first, second] = moments
    if (!first || !second) return expect.unreachable()
    const { watched } = played().getState()
    expect(entryOf(first, second, watched)).toMatchObject({
      title: 'AttachUserPolicy',
      who: 'ana',
      refused: false,
      changes: [`users.ben.attached.0: new`],
      decisions: ['ImplicitDeny', 'Allow'],
    })
  })

  it('leads to any moment and back', () => {
    const store = played()
    store.getState().travelTo(0)
    expect(users(store)).not.toContain('cai')
    expect(store.getState().future).toHaveLength(2)
    store.getState().travelTo(2)
    expect(users(store)).toContain('cai')
    expect(store.getState().future).toEqual([])
    store.getState().travelTo(99)
    expect(users(store)).toContain('cai')
  })

  it('keeps what came after as a branch when one goes on from before, asked or not', () => {
    const unasked = played()
    unasked.getState().undo()
    unasked.getState().call('iam.CreateUser', { UserName: 'dan' })
    const asked = played()
    asked.getState().continueFrom(1)
    asked.getState().call('iam.CreateUser', { UserName: 'dan' })
    for (const store of [unasked, asked]) {
      expect(users(store)).toContain('dan')
      expect(store.getState().branches).toHaveLength(1)
      store.getState().openBranch(0)
      expect(users(store)).toContain('cai')
      expect(users(store)).not.toContain('dan')
      store.getState().openBranch(0)
      expect(users(store)).toContain('dan')
    }
  })

  it('makes no branch of undo and redo', () => {
    const store = played()
    store.getState().undo()
    store.getState().redo()
    expect(store.getState().branches).toEqual([])
  })

  it.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['new and gone', { a: 1 }, { b: 2 }, ['a: gone', 'b: new']],
    ['a value', { a: { b: 1 } }, { a: { b: 2 } }, ['a.b: 1 → 2']],
    ['what moves with every call', { k: { lastUsed: 1 } }, { k: { lastUsed: 2 } }, []],
  ])('finds %s', (_title, before, after, wanted) => expect(changesBetween(before, after)).toEqual(wanted))
})
