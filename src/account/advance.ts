// The clock is moved on: by the learner alone, as nothing here waits for the real one. What has to happen in the
// meantime happens: jobs run, reports are delivered. What depends on the time (sessions, passwords, codes, reports,
// waiting periods) is asked of the clock whenever it matters, and so needs nothing.

import { call } from './call.ts'
import { TICK } from './clock.ts'
import { callerOf } from './identities.ts'
import { tick } from './record.ts'
import type { Job, World } from './types.ts'

/** The world so many milliseconds later. The clock never goes back. */
export function advance(world: World, milliseconds: number): World {
  if (!(milliseconds > 0) || !Number.isFinite(milliseconds)) return world
  const until = world.now + milliseconds
  let after = world
  for (let due = nextJob(after, until); due !== undefined; due = nextJob(after, until)) after = ran(after, due)
  return tick({ ...after, now: Math.max(until, after.now) - TICK })
}

function nextJob({ jobs = {} }: World, until: number): string | undefined {
  const due = Object.entries(jobs).filter(([, { next }]) => next <= until)
  return due.toSorted(([, a], [, b]) => a.next - b.next)[0]?.[0]
}

/** A job does one thing after the other and gives up at the first that fails. */
function ran(world: World, name: string): World {
  const job = world.jobs?.[name]
  if (!job) return world
  let after = world
  let error = job.as.some((ref) => callerOf(world, ref)) ? undefined : 'NoCredentials'
  for (const { api, input } of job.does) {
    if (error !== undefined) break
    const identity = job.as.find((ref) => callerOf(after, ref)) ?? ''
    const { world: next, result } = call(clockAt(after, job.next), { identity }, api, input)
    after = next
    error = result.ok ? undefined : result.error.code
  }
  const later = clockAt(after, job.next)
  return { ...later, jobs: { ...later.jobs, [name]: afterRun(job, error) } }
}

function afterRun({ lastError: _before, ...job }: Job, error: string | undefined): Job {
  return {
    ...job,
    next: job.next + job.every,
    runs: job.runs + 1,
    failures: job.failures + (error === undefined ? 0 : 1),
    ...(error !== undefined && { lastError: error }),
  }
}

function clockAt(world: World, time: number): World {
  return { ...world, now: Math.max(world.now, time) }
}
