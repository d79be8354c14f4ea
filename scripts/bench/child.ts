// One engine in a process of its own: its own heap, its own compiled code, and when it dies it dies alone. Asked by
// measure.ts in messages.

import { cedar } from './cedar.ts'
import type { Engine, Prepared } from './engine.ts'
import { generate } from './generate.ts'
import { iamSimulate } from './iamSimulate.ts'
import type { Answer, Question } from './measure.ts'
import { decision, trace, whole } from './ours.ts'
import { type Asked, readWorkload, requestsOf } from './workload.ts'
import { traps } from './traps.ts'

const engines: readonly Engine[] = [trace, decision, whole, iamSimulate, cedar]
const MOST = 20_000 // requests that are kept ready; of more an even choice
const STRIDE = 7_919 // a prime: neighbours in the matrix share too much to be asked one after the other

let run: (count: number) => void = () => undefined
let count = 1
let perRun = 1 // decisions

process.on('message', (question: Question) => {
  answer(question).then(
    (answered) => process.send?.(answered),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  )
})

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'traps') return { traps: traps() }
  if (question.ask === 'sample') return sample()
  const { engine, mode, workload: source, peers, minMs, patience } = question
  const found = engines.find((one) => one.engine === engine && one.mode === mode)
  if (!found) throw new Error(`no engine ${engine} ${mode}`)
  const workload = 'file' in source ? readWorkload(source.file) : generate(source.seed)[source.index]
  if (!workload) throw new Error('no such workload')
  const requests = requestsOf(workload)
  const prepared = await found.prepare(workload, peers)
  const letters = lettersOf(prepared, requests, patience)
  run = runOf(prepared, requests)
  perRun = 'sweep' in prepared ? requests.length : 1
  calibrate(minMs)
  return { letters }
}

/** A letter for each request; a dot where the time did not suffice, spread evenly over all requests. */
function lettersOf(prepared: Prepared, requests: readonly Asked[], patience: number): string {
  if ('sweep' in prepared) return new TextDecoder().decode(prepared.sweep())
  const letters = Array<string>(requests.length).fill('.')
  const end = performance.now() + patience
  for (let step = 0, at = 0; step < requests.length; step++, at = (at + STRIDE) % requests.length) {
    const asked = requests[at]
    if (asked) letters[at] = prepared.ask(...asked)()
    if (performance.now() > end) break
  }
  return letters.join('')
}

function runOf(prepared: Prepared, requests: readonly Asked[]): (count: number) => void {
  if ('sweep' in prepared)
    return (times) => {
      for (let time = 0; time < times; time++) prepared.sweep()
    }
  const order = Array.from({ length: Math.min(requests.length, MOST) }, (_, index) =>
    prepared.ask(...(requests[(index * STRIDE) % requests.length] ?? [0, 0, 0, 0])),
  )
  let at = 0
  return (times) => {
    for (let time = 0; time < times; time++) {
      order[at]?.()
      if (++at === order.length) at = 0
    }
  }
}

/** How many runs fill a sample; what is run for it warms up. */
function calibrate(minMs: number): void {
  for (let elapsed = 0; elapsed < minMs / 2; ) {
    elapsed = timed(count).wall
    if (elapsed < minMs / 2) count = Math.ceil(count * Math.min(10, Math.max(1.5, minMs / Math.max(elapsed, 0.01))))
    else count = Math.max(1, Math.round((count * minMs) / elapsed))
  }
  run(count)
}

function timed(times: number): { wall: number; cpu: number } {
  const cpu = process.cpuUsage()
  const start = performance.now()
  run(times)
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { wall, cpu: (user + system) / 1_000 }
}

function sample(): Answer {
  const { wall, cpu } = timed(count)
  const decisions = count * perRun
  return { wall: (wall * 1_000) / decisions, cpu: (cpu * 1_000) / decisions }
}
