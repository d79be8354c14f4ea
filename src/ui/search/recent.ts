// What was found last, for the search when it is still empty.

import { readStored, writeStored } from '../stored.ts'

const KEPT = 5

export function recentIds(): readonly string[] {
  const { recent } = readStored('search')
  return Array.isArray(recent) ? recent.filter((id): id is string => typeof id === 'string').slice(0, KEPT) : []
}

export function remember(id: string): void {
  writeStored('search', { recent: [id, ...recentIds().filter((other) => other !== id)].slice(0, KEPT) })
}
