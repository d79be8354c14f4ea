// Where the app holds what was reached, for the storage beneath it.

import { progress } from '../progress.ts'
import { type Progress, readBody, union } from './documents.ts'
import type { ProgressSource } from './keepProgress.ts'

export const progressSource: ProgressSource = {
  read,
  adopt: (other) => progress.getState().adopt(other),
  subscribe: (changed) => progress.subscribe(changed),
}

function read(): Progress {
  const { goals, lessons, known, predictions, review, last } = progress.getState()
  return { goals, lessons, known, predictions, review, last }
}

/** What format 0 kept among the preferences. They are written anew at the next change, without it. */
export function adoptFormat0(): void {
  const text = readText('deny-by-default:preferences')
  const old = text?.includes('"completed"') ? readBody('progress', 0, text) : undefined
  if (old && 'body' in old) progressSource.adopt(union(old.body, read()))
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
