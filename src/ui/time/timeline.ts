// The line of moments that undo and redo move on, and the branches that were left. Pure.

import { type Call, view, type World } from '#account'
import type { Decision } from '#engine'
import { shownOf } from '../evaluation/live.ts'
import { AS_IT_IS } from '../evaluation/whatIf.ts'
import { type Moment, momentOf } from '../moment.ts'

/** A whole line that was left for another; `at`: where on it one stood. */
export interface Branch {
  readonly moments: readonly Moment[]
  readonly at: number
}

interface Line {
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
}

export function lineOf(state: Moment & Line): Branch {
  return { moments: [...state.past, momentOf(state), ...state.future], at: state.past.length }
}

/** The state at a place of a line. Undefined: there is no such place. */
export function standAt({ moments }: Branch, at: number): (Moment & Line) | undefined {
  const moment = moments[at]
  return moment && { ...moment, past: moments.slice(0, at), future: moments.slice(at + 1) }
}

/** Whoever goes back and then does something else leaves what came after. It is kept. */
export function leftBehind(before: Moment & Line, now: Moment & Line): Branch | undefined {
  const [next] = before.future
  const left = next !== undefined && now.future.length === 0 && now.past.length === before.past.length + 1
  return left && now.world !== next.world ? lineOf(before) : undefined
}

export interface Entry {
  readonly title: string
  readonly who: string
  readonly refused: boolean
  readonly changes: readonly string[] // in the account: a path and what became of it
  readonly decisions: readonly [before: Decision | undefined, after: Decision | undefined] // of the watched request
}

/** What led from one moment to the next. */
export function entryOf(before: Moment, after: Moment, watched: Call): Entry {
  const events = after.world.trail.slice(before.world.trail.length)
  const last = events.at(-1)
  const made = after.made.length > before.made.length ? after.made.at(-1)?.line.kind : undefined
  return {
    title:
      made === 'answer' ? 'An answer in the lesson' : made === 'clock' ? 'Time passed' : (last?.eventName ?? 'A step'),
    who: last?.userIdentity.userName ?? last?.userIdentity.type ?? '',
    refused: last?.errorCode !== undefined,
    changes: changesBetween(view(before.world), view(after.world)),
    decisions: [decisionOf(before.world, watched), decisionOf(after.world, watched)],
  }
}

function decisionOf(world: World, watched: Call): Decision | undefined {
  return shownOf({ world, watched, whatIf: AS_IT_IS, draft: null, shown: null, decided: {} }).evaluation?.result
    .decision
}

const MOST = 12 // changes that are told
const QUIET = /(^|\.)(lastUsed|passwordLastUsed)$/ // moves with every call

/** Every place at which two pieces of plain JSON differ, as `users.ben.attached: new`. */
export function changesBetween(before: unknown, after: unknown): readonly string[] {
  const found: string[] = []
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (a === b || found.length >= MOST || QUIET.test(path)) return
    if (isBranch(a) && isBranch(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        walk(a[key], b[key], path ? `${path}.${key}` : key)
      return
    }
    found.push(`${path}: ${a === undefined ? 'new' : b === undefined ? 'gone' : `${short(a)} → ${short(b)}`}`)
  }
  walk(before, after, '')
  return found
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
