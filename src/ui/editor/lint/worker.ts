// Has the catalogue of every AWS action, and answers whatever the policy editor asks about it.

import catalog from 'virtual:catalog'
import { catalogOf } from '#engine'
import { answering } from '../../parts/workerHost.ts'
import { answersFrom } from './answers.ts'
import type { Asks, Question } from './asks.ts'

const answers = answersFrom(catalogOf(catalog))

function answer<K extends keyof Asks>(kind: K, ask: Asks[K]['ask']): Asks[K]['answer'] | Promise<Asks[K]['answer']> {
  return answers[kind](ask)
}

answering(({ kind, ask }: Question) => answer(kind, ask))
