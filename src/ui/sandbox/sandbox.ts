// The workbench without a lesson: any account, no goals. It is played as a lesson that has no steps.

import type { World } from '#account'
import type { Lesson } from '#lessons'
import { readKept, writeKept } from '../resume.ts'
import { createSimulation } from '../simulation.ts'
import { isRecord } from '../stored.ts'

export const SANDBOX = 'sandbox'
const VERSION = '1.0.0'

export interface Start {
  readonly world: World
  readonly signIn: string
}

let carried: Start | undefined // for a browser that forbids storage

/** Makes this the sandbox's account. A lesson that it is taken from keeps its own. */
export function carry(start: Start): Start {
  carried = start
  writeKept(SANDBOX, createSimulation(sandboxOf(start)).getState())
  return start
}

/** The account that the sandbox holds, if it has been used before. */
export function accountHere(): Start | undefined {
  const { world, identity, version } = readKept(SANDBOX)
  return version === VERSION && isRecord(world) && isRecord(world.accounts) && typeof identity === 'string'
    ? { world: world as unknown as World, signIn: identity } // written by writeKept
    : carried
}

export function sandboxOf({ world, signIn }: Start): Lesson {
  return {
    format: 1,
    id: SANDBOX,
    version: VERSION,
    title: 'Sandbox',
    summary: 'Any account, no goals.',
    minutes: 0,
    level: 'beginner',
    objectives: [],
    requires: [],
    needs: [],
    flawed: [],
    renamed: {},
    glossary: {},
    account: true,
    world,
    signIn,
    tools: { terminal: true, editor: true, console: [], diagram: 'evaluation' },
    intro: [],
    steps: [],
    solution: {},
    proof: { alternatives: [], nearMisses: [] },
  }
}

/** What the ready accounts are, for people; one without words goes by its name. */
export const fixtureWords: Readonly<Record<string, string>> = {
  fresh: 'A new account, as it comes: nobody but root.',
  starter: 'A small studio: one administrator, one bucket.',
  studio: 'A studio at work: people, groups, roles and buckets.',
  org: 'An organization of several accounts.',
  mess: 'A neglected account, with much to repair.',
}
