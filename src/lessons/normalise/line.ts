import type { ConsoleAction } from '#account'
import { DURATION, type RawCall, type RawLine } from '../schema/lines.ts'
import type { RawWay } from '../schema/lesson.ts'
import type { Line, Script, Way } from '../types.ts'
import { defined } from './defined.ts'

export function lineOf(raw: RawLine): Line {
  if ('answer' in raw) return { kind: 'answer', answer: raw.answer, value: raw.value }
  if ('clock' in raw) return { kind: 'clock', wait: millisecondsOf(raw.clock) }
  const shared = { as: raw.as, ...(raw.fails !== undefined && { fails: raw.fails }) }
  if ('cli' in raw) return { kind: 'cli', cli: raw.cli, ...shared }
  if ('api' in raw) return { kind: 'api', api: raw.api, with: raw.with ?? {}, ...shared }
  // The schema takes the names of console actions only.
  return { kind: 'console', action: raw.console as ConsoleAction, with: raw.with ?? {}, ...shared }
}

/** ISO 8601. */
function millisecondsOf(duration: string): number {
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (DURATION.exec(duration) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}

export function scriptOf(byStep: Readonly<Record<string, readonly RawLine[]>>): Script {
  return Object.fromEntries(Object.entries(byStep).map(([step, lines]) => [step, lines.map(lineOf)]))
}

export function wayOf({ name, replace = {}, order }: RawWay): Way {
  return defined({ name, replace: scriptOf(replace), order }) as Way
}

export function callOf({ as, api, with: input = {} }: RawCall) {
  return { as, operation: api, input }
}
