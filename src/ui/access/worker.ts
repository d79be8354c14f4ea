// Answers one question at a time: who may do what. The account comes without its log, which is long and decides nothing.

import type { World } from '#account'
import { answering } from '../parts/workerHost.ts'
import { type Access, accessOf } from './access.ts'

export interface Question {
  readonly world: World
  readonly before: World | null
}
export interface Answer {
  readonly access: Access
  readonly took: number // milliseconds
}

answering(({ world, before }: Question): Answer => {
  const begun = performance.now()
  const access = accessOf(world, before)
  return { access, took: performance.now() - begun }
})
