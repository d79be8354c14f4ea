// The store without React: every deliberate call is one step back and one forward, reading is none, drafts are tried.

import { describe, expect, it } from 'vitest'
import { shownOf } from './evaluation/live.ts'
import { createSimulation, type SimulationStore } from './simulation.ts'
import { testLesson } from './testLesson.ts'

const LOOK = 'arn:aws:iam::111122223333:policy/Look'

const open = (): SimulationStore => createSimulation(testLesson())

function attach(store: SimulationStore): void {
  store.getState().signIn('user/ana')
  store.getState().call('iam.AttachUserPolicy', { UserName: 'ben', PolicyArn: LOOK })
}

const decision = (store: SimulationStore) => shownOf(store.getState()).evaluation?.result.decision

describe('simulation', () => {
  it('ticks goals as calls are made, and says so once', () => {
    const store = open()
    expect(store.getState().run.verdicts.may?.met).toBe(false)
    attach(store)
    expect(store.getState().run.verdicts.may?.met).toBe(true)
    expect(store.getState().said).toBe('Goal reached: Ben may list. That was the last one.')
  })

  it('warns when a guard breaks', () => {
    const store = open()
    store.getState().signIn('user/ana')
    store
      .getState()
      .call('iam.AttachUserPolicy', { UserName: 'ben', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' })
    expect(store.getState().said).toContain('Ben makes no keys')
  })

  it('undoes and redoes calls, who was signed in included', () => {
    const store = open()
    store.getState().send()
    const refused = store.getState().world
    attach(store)
    const attached = store.getState().world
    store.getState().undo()
    expect(store.getState().world).toBe(refused)
    expect(store.getState().run.verdicts.may?.met).toBe(false)
    store.getState().undo()
    expect(store.getState()).toMatchObject({ identity: 'user/ben', past: [] })
    store.getState().undo()
    store.getState().redo()
    store.getState().redo()
    expect(store.getState().world).toBe(attached)
    expect(store.getState().future).toEqual([])
  })

  it('lets time pass as one step, which undo takes back', () => {
    const store = open()
    const { now } = store.getState().world
    store.getState().wait(90 * 86_400_000)
    expect(store.getState().world.now - now).toBe(90 * 86_400_000)
    expect(store.getState()).toMatchObject({ past: [{}], made: [{ line: { kind: 'clock', wait: 90 * 86_400_000 } }] })
    store.getState().wait(-1)
    expect(store.getState().past).toHaveLength(1)
    store.getState().undo()
    expect(store.getState().world.now).toBe(now)
  })

  it('notes a step in the console as one', () => {
    const store = open()
    store.getState().act('sign-out', {})
    expect(store.getState()).toMatchObject({
      identity: 'anonymous',
      made: [{ line: { kind: 'console', as: 'user/ben', action: 'sign-out' } }],
    })
  })

  it('reading is recorded but is no step back', () => {
    const store = open()
    const { event, result } = store.getState().read('iam.ListUsers', {})
    expect(result).toMatchObject({ ok: false })
    expect(store.getState().past).toEqual([])
    expect(store.getState().decided[event?.eventID ?? '']?.[0]?.result.decidedBy).toBe('identity')
  })

  it('starts over, and back', () => {
    const store = open()
    attach(store)
    store.getState().reset()
    expect(store.getState().world).toBe(store.getState().lesson.world)
    store.getState().undo()
    expect(store.getState().run.verdicts.may?.met).toBe(true)
  })

  it('decides with the draft in force, and keeps the last good one', () => {
    const store = open()
    attach(store)
    expect(decision(store)).toBe('Allow')
    store.getState().open(LOOK)
    const { text: saved } = store.getState().draft ?? { text: '' }
    store.getState().edit(saved.replace('Allow', 'Deny'))
    expect(decision(store)).toBe('ExplicitDeny')
    store.getState().edit(`${saved.replace('Allow', 'Deny')},`)
    expect(store.getState().draft?.problem).toContain('invalid Json')
    expect(decision(store)).toBe('ExplicitDeny')
    store.getState().edit(saved)
    expect(decision(store)).toBe('Allow')
    expect(store.getState().world.trail.map(({ eventName }) => eventName)).toEqual(['AttachUserPolicy'])
  })

  it('saves a sixth version by giving up the oldest, in one step back', () => {
    const store = open()
    store.getState().signIn('user/ana')
    store.getState().open(LOOK)
    for (let size = 1; size <= 6; size++) {
      const { text: now } = store.getState().draft ?? { text: '' }
      store.getState().edit(now.replace(/"s3:[^"]*"/, `"s3:${'?'.repeat(size)}*"`))
      store.getState().save()
      expect(store.getState().done?.result.ok).toBe(true)
      expect(store.getState().past).toHaveLength(size)
    }
    const versions = store.getState().world.accounts['111122223333']?.iam.policies[LOOK]?.versions
    expect(versions?.map(({ versionId }) => versionId)).toEqual(['v7', 'v6', 'v5', 'v4', 'v3'])
  })

  it('follows the account with an untouched draft and keeps a changed one', () => {
    const store = open()
    store.getState().signIn('user/ana')
    store.getState().open('bucket/photos')
    const empty = store.getState().draft?.text
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::photos/*"}]}'
    store.getState().call('s3.PutBucketPolicy', { Bucket: 'photos', Policy: policy })
    expect(store.getState().draft?.text).toBe(policy)
    store.getState().edit('mine')
    store.getState().undo()
    expect(store.getState().draft).toMatchObject({ text: 'mine', saved: empty })
  })

  it('shows the evaluations that decided a recorded call, whatever has changed since', () => {
    const store = open()
    store.getState().send()
    const { event } = store.getState().sent ?? {}
    attach(store)
    expect(decision(store)).toBe('Allow')
    store.getState().show(event?.eventID ?? '')
    expect(decision(store)).toBe('ImplicitDeny')
  })

  it('keeps apart what decided two calls of the same id, one of them undone', () => {
    const store = open()
    store.getState().send()
    const [first] = store.getState().world.trail
    store.getState().undo()
    store.getState().read('iam.ListUsers', {})
    const [second] = store.getState().world.trail
    expect(second?.eventID).toBe(first?.eventID)
    store.getState().redo()
    expect(store.getState().decided[first?.eventID ?? '']?.[0]?.permission.action).toBe('s3:ListBucket')
  })

  it('undoes a sent request together with the change of who is signed in', () => {
    const store = open()
    store.getState().signIn('user/ana')
    store.getState().send()
    expect(store.getState().identity).toBe('user/ben')
    store.getState().undo()
    expect(store.getState().identity).toBe('user/ana')
  })

  it('plays a line of the solution as a call', () => {
    const store = open()
    const [line] = store.getState().lesson.solution.one ?? []
    if (line) store.getState().play(line)
    expect(store.getState().run.verdicts.may?.met).toBe(true)
    store.getState().undo()
    expect(store.getState().run.verdicts.may?.met).toBe(false)
  })
})
