// The page's side of a worker: numbered questions, one at a time, of which those are dropped that nobody waits for any
// more. A worker that dies, of an error or silently, is started anew once and asked again.

import type { Numbered, Told } from './workerHost.ts'

const START = 15_000 // milliseconds until it lives: its code may have to come over a slow line
const SILENCE = 500 // milliseconds in which a living worker begins with a question
const PATIENCE = 20_000 // milliseconds for one answer

export interface WorkerClient<Question, Answer extends object> {
  /** `dropped`: the signal came before the answer. `failed`: the worker died, and died again. */
  ask(question: Question, signal?: AbortSignal): Promise<Answer | 'dropped' | 'failed'>
  stop(): void
}

interface Waiting<Question, Answer> extends Numbered<Question> {
  readonly settle: (answer: Answer | 'dropped' | 'failed') => void
}

/** The worker starts with the first question. */
export function workerClient<Question, Answer extends object>(make: () => Worker): WorkerClient<Question, Answer> {
  let worker: Worker | null = null
  let again = false // it has died since the last answer
  let asked: Waiting<Question, Answer> | undefined // what the worker is at
  let waiting: readonly Waiting<Question, Answer>[] = []
  let count = 0
  let alarm: ReturnType<typeof setTimeout> | undefined

  const expect = (within: number): void => {
    clearTimeout(alarm)
    alarm = asked && setTimeout(died, within)
  }
  const stop = (): void => {
    worker?.terminate()
    worker = null
    clearTimeout(alarm)
  }
  const giveUp = (answer: 'dropped' | 'failed'): void => {
    const given = [...(asked ? [asked] : []), ...waiting]
    asked = undefined
    waiting = []
    for (const { settle } of given) settle(answer)
  }
  const post = (): void => {
    if (asked) worker?.postMessage({ id: asked.id, question: asked.question } satisfies Numbered<Question>)
  }
  const start = (): boolean => {
    try {
      worker = make()
    } catch {
      return false // this browser lets no worker start
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Told<Answer>>) => hear(data))
    worker.addEventListener('error', died)
    return true
  }
  function died(): void {
    stop()
    if (again || !asked || !start()) {
      again = false
      giveUp('failed')
      return
    }
    again = true
    post()
    expect(START)
  }
  function hear(told: Told<Answer>): void {
    if (told.kind === 'alive') expect(SILENCE)
    else if (told.id !== asked?.id) return
    else if (told.kind === 'begun') expect(PATIENCE)
    else {
      const { settle } = asked
      asked = undefined
      again = false
      settle(told.answer)
      next()
    }
  }
  function next(): void {
    if (asked) return
    ;[asked, ...waiting] = waiting
    if (!asked) return clearTimeout(alarm)
    const fresh = worker === null
    if (fresh && !start()) return giveUp('failed')
    post()
    expect(fresh ? START : SILENCE)
  }
  return {
    ask: (question, signal) =>
      new Promise((settle) => {
        const one = { id: ++count, question, settle }
        signal?.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== one)
          settle('dropped')
        })
        waiting = [...waiting, one]
        next()
      }),
    stop() {
      stop()
      giveUp('dropped')
    },
  }
}
