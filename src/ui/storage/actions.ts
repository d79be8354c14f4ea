// What a learner does in a lesson, as data: recorded as it happens, played again when the page comes back. A row says
// what an action takes, `null` that it only looks. A new action of the simulation does not compile without its row.

import * as z from 'zod/mini'
import { createSimulation, type Simulation, type SimulationStore } from '../simulation.ts'

type ActionName = {
  [K in keyof Simulation]: Simulation[K] extends (...args: never[]) => unknown ? K : never
}[keyof Simulation]
/** Name, then arguments. */
export type Action = readonly [name: string, ...args: unknown[]]

const input = z.record(z.string(), z.unknown())
const place = z.nullable(z.string())
const answer = z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())])
const who = { as: z.string() }
const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cli'), ...who, cli: z.string(), fails: z.optional(z.string()) }),
  z.object({ kind: z.literal('api'), ...who, api: z.string(), with: input, fails: z.optional(z.string()) }),
  z.object({ kind: z.literal('console'), ...who, action: z.string(), with: input, fails: z.optional(z.string()) }),
  z.object({ kind: z.literal('clock'), wait: z.number() }),
  z.object({ kind: z.literal('answer'), answer: z.string(), value: answer }),
])

const recorded: Record<ActionName, readonly z.ZodMiniType[] | null> = {
  signIn: [z.string()],
  call: [z.string(), input],
  read: [z.string(), input],
  act: [z.string(), input],
  assignMfa: [z.string(), input],
  wait: [z.number()],
  command: [z.string(), z.string()],
  callAll: [z.array(z.object({ operation: z.string(), input }))],
  send: [],
  watch: [z.object({ ...who, operation: z.string(), input })],
  open: [place],
  edit: [z.string()],
  save: [],
  answer: [z.string(), answer, z.optional(z.string())],
  skip: [z.string()],
  play: [line],
  check: [],
  hint: [],
  goTo: [z.int()],
  resetStep: [],
  prepareStep: [],
  travelTo: [z.int()],
  continueFrom: [z.int()],
  openBranch: [z.int()],
  undo: [],
  redo: [],
  reset: [],
  show: null,
  select: null,
  reveal: null,
  revealDone: null,
  stay: null,
  suppose: null,
  wonder: null,
  pin: null,
  walkTo: null,
  enter: null,
  tell: null,
  showGoal: null,
}

const TRIMMED = 1000 // actions, from which on what was done before the last start over is let go

/** Notes every action from now on. `noted` runs after each, with all that have been done. */
export function record(store: SimulationStore, before: readonly Action[], noted: (all: readonly Action[]) => void) {
  let all = before
  const wrapped = Object.entries(recorded).flatMap(([name, takes]) => {
    if (!takes) return []
    const act = store.getState()[name as ActionName] as (...args: unknown[]) => unknown
    const noting = (...args: unknown[]): unknown => {
      const result = act(...args)
      all = added(all, [name, ...args.slice(0, takes.length)])
      noted(all)
      return result
    }
    return [[name, noting]]
  })
  store.setState(Object.fromEntries(wrapped) as Partial<Simulation>)
  return { replace: (others: readonly Action[]) => (all = others) }
}

/** A text being typed is one action, however many keys it took. */
function added(all: readonly Action[], action: Action): readonly Action[] {
  const typing = action[0] === 'edit' && all.at(-1)?.[0] === 'edit'
  const kept = typing ? all.slice(0, -1) : all
  const started = action[0] === 'reset' && kept.length >= TRIMMED
  return started ? [action] : [...kept, action]
}

/**
 * The state that the actions lead to, and how many could be played: one that is unknown or of another shape, or that
 * this release cannot carry out, ends it there.
 */
export function replay({ lesson }: Pick<Simulation, 'lesson'>, actions: readonly Action[]) {
  const shadow = createSimulation(lesson)
  let played = 0
  try {
    for (const [name, ...args] of actions) {
      const takes = Object.hasOwn(recorded, name) ? recorded[name as ActionName] : null
      if (!takes || takes.length < args.length) break
      if (!takes.every((schema, index) => schema.safeParse(args[index]).success)) break
      ;(shadow.getState()[name as ActionName] as (...args: unknown[]) => unknown)(...args)
      played++
    }
  } catch {
    // `played` says how far it went
  }
  const state = Object.entries(shadow.getState()).filter(([, value]) => typeof value !== 'function')
  return { state: Object.fromEntries(state) as Partial<Simulation>, played }
}
