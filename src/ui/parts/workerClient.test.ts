import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workerClient } from './workerClient.ts'
import type { Numbered } from './workerHost.ts'

/** A worker by hand: what it says, and when, is the test's business. */
function byHand() {
  const made: FakeWorker[] = []
  class FakeWorker extends EventTarget {
    readonly heard: Numbered<string>[] = []
    ended = false
    constructor() {
      super()
      made.push(this)
    }
    postMessage(message: Numbered<string>): void {
      this.heard.push(message)
    }
    terminate(): void {
      this.ended = true
    }
    say(data: unknown): void {
      this.dispatchEvent(new MessageEvent('message', { data }))
    }
    answer(id: number): void {
      this.say({ kind: 'begun', id })
      this.say({ kind: 'answer', id, answer: { to: id } })
    }
  }
  const client = workerClient<string, { readonly to: number }>(() => new FakeWorker() as unknown as Worker)
  return { client, made, last: () => made.at(-1) as FakeWorker }
}

describe('a worker and the page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('starts with the first question, and asks one at a time', async () => {
    const { client, made, last } = byHand()
    expect(made).toHaveLength(0)
    const first = client.ask('a')
    const second = client.ask('b')
    last().say({ kind: 'alive' })
    expect(last().heard).toEqual([{ id: 1, question: 'a' }])
    last().answer(1)
    expect(last().heard).toHaveLength(2)
    last().answer(2)
    expect(await first).toEqual({ to: 1 })
    expect(await second).toEqual({ to: 2 })
    expect(made).toHaveLength(1)
  })

  it('never sends what nobody waits for any more, and never gives an answer to another question', async () => {
    const { client, last } = byHand()
    const gone = new AbortController()
    const answers = [client.ask('a', gone.signal), client.ask('b', gone.signal), client.ask('c')]
    gone.abort()
    last().answer(2) // of a question that it was never asked
    last().answer(1)
    last().answer(3)
    expect(await Promise.all(answers)).toEqual(['dropped', 'dropped', { to: 3 }])
    expect(last().heard.map(({ question }) => question)).toEqual(['a', 'c'])
  })

  it.each([
    ['of an error', (worker: EventTarget) => worker.dispatchEvent(new Event('error'))],
    ['silently', () => vi.advanceTimersByTime(500)],
  ])('is started anew within a second when it dies %s, and asked again', async (_how, kill) => {
    const { client, made, last } = byHand()
    const first = client.ask('a')
    last().say({ kind: 'alive' })
    last().answer(1)
    await first
    const answer = client.ask('b')
    kill(last())
    expect(made.map(({ ended }) => ended)).toEqual([true, false])
    last().say({ kind: 'alive' })
    last().answer(2)
    expect(await answer).toEqual({ to: 2 })
  })

  it('is given up when it dies of the same question again, and started for the next', async () => {
    const { client, made, last } = byHand()
    const answer = client.ask('a')
    last().dispatchEvent(new Event('error'))
    last().dispatchEvent(new Event('error'))
    expect(await answer).toBe('failed')
    const next = client.ask('b')
    last().answer(2)
    expect(await next).toEqual({ to: 2 })
    expect(made).toHaveLength(3)
  })

  it('has time for a long answer once it has begun', async () => {
    const { client, made, last } = byHand()
    const answer = client.ask('a')
    last().say({ kind: 'alive' })
    last().say({ kind: 'begun', id: 1 })
    vi.advanceTimersByTime(10_000)
    expect(made).toHaveLength(1)
    last().answer(1)
    expect(await answer).toEqual({ to: 1 })
  })

  it('says so where no worker can be started', async () => {
    const client = workerClient<string, object>(() => {
      throw new Error('none here')
    })
    expect(await client.ask('a')).toBe('failed')
  })
})
