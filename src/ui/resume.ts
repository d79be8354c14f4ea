// A lesson left halfway: the account as it was, so that a reload or a crash costs nothing. The way back (undo) begins anew.

import { useEffect } from 'react'
import { advance, type Lesson } from '#lessons'
import type { Simulation, SimulationStore } from './simulation.ts'
import { isRecord, readStored, writeStored } from './stored.ts'

const SHAPE = 1 // raised when an account of before could not be read any more
const PAUSE = 400 // milliseconds without a change before it is written

type Kept = Pick<
  Simulation,
  'world' | 'identity' | 'run' | 'session' | 'step' | 'made' | 'played' | 'checked' | 'hinted' | 'unasked'
>

/** Verdicts follow from the account and are left out: they are large, and looked up again on reading. */
function toKeep({ lesson, world, identity, run, session, step, made, played, checked, hinted, unasked }: Simulation) {
  const { since, answers } = run
  return {
    shape: SHAPE,
    version: lesson.version,
    world,
    identity,
    run: { lesson: lesson.id, since, answers, verdicts: {} },
    session,
    step,
    made,
    played,
    checked,
    hinted,
    unasked,
  }
}

/** Of another version, or unreadable: the lesson begins anew. */
export function fromKept(lesson: Lesson, kept: Readonly<Record<string, unknown>>): Kept | undefined {
  const { shape, version, world, run } = kept
  if (shape !== SHAPE || version !== lesson.version || !isRecord(world) || !isRecord(run)) return undefined
  const read = kept as unknown as Kept // written by toKeep, under this shape and version
  try {
    return {
      world: read.world,
      identity: read.identity,
      run: advance(lesson, read.run, read.world),
      session: read.session,
      step: lesson.steps[read.step] ? read.step : 0,
      made: read.made,
      played: read.played,
      checked: read.checked,
      hinted: read.hinted,
      unasked: read.unasked,
    }
  } catch {
    return undefined
  }
}

export function readKept(id: string): Readonly<Record<string, unknown>> {
  return readStored(`account:${id}`)
}

export function writeKept(id: string, state: Simulation): void {
  writeStored(`account:${id}`, toKeep(state))
}

/** Writes the account down a moment after each change, and at once when the page goes away. */
export function useKept(id: string, store: SimulationStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      writeKept(id, store.getState())
    }
    const stop = store.subscribe((now, before) => {
      if (
        now.world === before.world &&
        now.run === before.run &&
        now.step === before.step &&
        now.hinted === before.hinted
      )
        return
      clearTimeout(timer)
      timer = setTimeout(write, PAUSE)
    })
    addEventListener('pagehide', write)
    return () => {
      stop()
      write()
      removeEventListener('pagehide', write)
    }
  }, [id, store])
}
