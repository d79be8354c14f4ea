// What is reached is kept from the moment a lesson opens, or else when the page has time for it: a lesson that is finished
// in its first second is not lost either.

import { browserStorage } from './browserStorage.ts'
import { keepProgress } from './keepProgress.ts'
import { adoptFormat0, progressSource } from './progressSource.ts'
import type { Storage } from './storage.ts'

let started: Promise<Storage> | undefined

export function startSaving(): Promise<Storage> {
  return (started ??= start())
}

async function start(): Promise<Storage> {
  const storage = await browserStorage()
  adoptFormat0()
  await keepProgress(storage, progressSource)
  return storage
}
