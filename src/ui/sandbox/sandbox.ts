// The workbench without a lesson: any account, no goals. It is played as a lesson that has no steps.

import { fixtures } from 'virtual:fixtures'
import type { World } from '#account'
import type { Lesson } from '#lessons'
import type { SimulationStore } from '../simulation.ts'
import type { Start } from '../storage/keepRun.ts'
import { openSandbox } from '../storage/openRun.ts'

const SANDBOX = 'sandbox'
const VERSION = '1.0.0'
const FIRST = 'starter' // the ready account of who brings none

let current: Promise<SimulationStore> | undefined
const watchers = new Set<() => void>()

/** Makes this the sandbox's account, also where the sandbox is open. A lesson that it is taken from keeps its own. */
export function carry(start: Start | Promise<Start>): void {
  current = openSandbox(SANDBOX, sandboxOf, Promise.resolve(start), () => ready(FIRST))
  for (const changed of watchers) changed()
}

export function watchSandbox(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** The sandbox as it was left, or else a small ready account. */
export function sandboxHere(): Promise<SimulationStore> {
  return (current ??= openSandbox(SANDBOX, sandboxOf, undefined, () => ready(FIRST)))
}

export async function ready(name: string): Promise<Start> {
  const load = fixtures[name]
  if (!load) throw new Error(`There is no ready account ${name}`)
  return { world: (await load()).default, signIn: 'root' }
}

/** The ready account that this one began as. */
export async function readyNameOf(world: World): Promise<string | undefined> {
  const text = textOf(world)
  for (const name of [FIRST, ...Object.keys(fixtures)]) if (textOf((await ready(name)).world) === text) return name
  return undefined
}

/** A world that was kept comes back with its parts in another order. */
function textOf(world: World): string {
  return JSON.stringify(Object.entries(world).toSorted(([a], [b]) => a.localeCompare(b)))
}

function sandboxOf({ world, signIn }: Start): Lesson {
  return {
    format: 1,
    id: SANDBOX,
    version: VERSION,
    title: 'Sandbox',
    summary: 'Any account, no goals.',
    locale: 'en',
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
    tools: { terminal: true, editor: true, mute: [], console: [], diagram: 'evaluation' },
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
