// Answers one question at a time: who may do what. The account comes without its log, which is long and decides nothing.

import type { World } from '#account'
import { type Access, accessOf } from './access.ts'

export interface Question {
  readonly id: number
  readonly world: World
  readonly before: World | null
}
export interface Answer {
  readonly id: number
  readonly access: Access
  readonly took: number // milliseconds
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const begun = performance.now()
  const access = accessOf(data.world, data.before)
  const answer: Answer = { id: data.id, access, took: performance.now() - begun }
  postMessage(answer)
})
