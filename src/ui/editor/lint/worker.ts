// Has the catalogue of every AWS action, and answers whatever the policy editor asks about it.

import catalog from 'virtual:catalog'
import { loaders } from 'virtual:catalog/descriptions'
import { catalogOf } from '#engine'
import { answering } from '../../parts/workerHost.ts'
import { answersFrom } from './answers.ts'
import type { Asks, Question } from './asks.ts'

/** They come by the first letter of the service, when they are first asked for. Where they do not come there is no text. */
async function describe(service: string, name: string): Promise<string> {
  const load = loaders[service.charAt(0).toLowerCase()]
  const descriptions = await load?.().catch(() => undefined)
  return descriptions?.default[name] ?? ''
}

const answers = answersFrom(catalogOf(catalog), describe)

function answer<K extends keyof Asks>(kind: K, ask: Asks[K]['ask']): Asks[K]['answer'] | Promise<Asks[K]['answer']> {
  return answers[kind](ask)
}

answering(({ kind, ask }: Question) => answer(kind, ask))
