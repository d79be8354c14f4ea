// Runs every engine on a workload: each in its own process, samples taken in turns, so that a ratio compares neighbours
// in time and a busy machine slows both of its sides.

import { type ChildProcess, fork } from 'node:child_process'
import type { Engine } from './engine.ts'
import type { Trap } from './traps.ts'

export type Source = { readonly file: string } | { readonly seed: number; readonly index: number }
export type Question =
  | { readonly ask: 'sample' }
  | { readonly ask: 'traps' }
  | {
      readonly ask: 'prepare'
      readonly engine: string
      readonly mode: string
      readonly workload: Source
      readonly peers: string
      readonly minMs: number // of a sample
      readonly patience: number // milliseconds for asking every request once
    }
export type Answer =
  | { readonly letters: string }
  | { readonly wall: number; readonly cpu: number } // microseconds per decision
  | { readonly traps: readonly Trap[] }
  | { readonly failed: string }

export interface Measured {
  readonly engine: string
  readonly mode: string
  readonly failed?: string
  readonly letters: string
  readonly wall: readonly number[] // microseconds per decision, one per sample
  readonly cpu: readonly number[] // the same, of processor time, which other work disturbs less
}

export interface Settings {
  readonly script: string
  readonly peers: string
  readonly samples: number
  readonly minMs: number
  readonly patience: number
}

export async function measure(source: Source, engines: readonly Engine[], settings: Settings): Promise<Measured[]> {
  const running = await Promise.all(engines.map((engine) => start(engine, source, settings)))
  for (let round = 0; round < settings.samples; round++)
    for (const one of running) {
      if (one.failed !== undefined) continue
      const answer = await ask(one.child, { ask: 'sample' })
      if ('wall' in answer) {
        one.wall.push(answer.wall)
        one.cpu.push(answer.cpu)
      } else one.failed = 'failed' in answer ? answer.failed : 'no sample'
    }
  for (const { child } of running) child.kill()
  return running.map(({ child: _child, failed, ...rest }) => ({ ...rest, ...(failed !== undefined && { failed }) }))
}

interface Running {
  readonly child: ChildProcess
  readonly engine: string
  readonly mode: string
  failed?: string
  readonly letters: string
  readonly wall: number[]
  readonly cpu: number[]
}

async function start({ engine, mode, nodeFlags = [] }: Engine, workload: Source, settings: Settings): Promise<Running> {
  const { script, peers, minMs, patience } = settings
  const child = fork(script, { execArgv: [...nodeFlags], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const answer = await ask(child, { ask: 'prepare', engine, mode, workload, peers, minMs, patience })
  const failed = 'letters' in answer ? {} : { failed: 'failed' in answer ? answer.failed : 'no answer' }
  return { child, engine, mode, ...failed, letters: 'letters' in answer ? answer.letters : '', wall: [], cpu: [] }
}

export async function measureTraps(script: string): Promise<readonly Trap[] | string> {
  const child = fork(script, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const answer = await ask(child, { ask: 'traps' })
  child.kill()
  return 'traps' in answer ? answer.traps : 'failed' in answer ? answer.failed : 'no answer'
}

function ask(child: ChildProcess, question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const died = (code: number | null, signal: string | null) => settle({ failed: `died of ${signal ?? code}` })
    const settle = (answer: Answer) => {
      child.off('message', settle)
      child.off('exit', died)
      resolve(answer)
    }
    child.once('message', settle)
    child.once('exit', died)
    child.send(question)
  })
}
