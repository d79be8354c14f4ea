// One worker for every policy that is opened: its catalogue is large, and is there for the next one.

import { workerClient } from '../../parts/workerClient.ts'
import type { Ask, Asks, Question } from './asks.ts'

const client = workerClient<Question, object>(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
)

/** The worker answers each kind of question with its kind of answer. */
export const askWorker: Ask = (kind, ask, signal) =>
  client.ask({ kind, ask } as Question, signal) as Promise<Asks[typeof kind]['answer'] | 'dropped' | 'failed'>
