// THE STORE of one lesson being played: the world, who is signed in, the run, and the way back.
// Everything a learner does is one call; nothing else changes the world.

import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  act,
  advance as letPass,
  assignMfa,
  type Call,
  call,
  type ConsoleAction,
  type Credentials,
  type Evaluation,
  type Outcome,
  type Result,
  type TrailEvent,
  type World,
} from '#account'
import { type LineOutcome, runLine } from '#cli'
import type { StepId } from '#engine'
import { advance, type Lesson } from '#lessons'
import { type Draft, openDraft, refreshed, saveCalls, withText } from './editor/draft.ts'
import type { TextPlace } from './editor/textPlace.ts'
import { AS_IT_IS, type WhatIf } from './evaluation/whatIf.ts'
import { credentialsOf, refOf } from './credentials.ts'
import { asMade, type Made, type Moment, momentOf, spokenOf, startOf } from './moment.ts'
import { freshPlayer, type PlayerActions, playerActions, type PlayerState } from './player/actions.ts'
import { type Branch, leftBehind, lineOf, standAt } from './time/timeline.ts'
import { whoIs } from './who.ts'
import { clock } from './workbench/clock.ts'

/** What a call answered, kept for the place it was made from. */
export interface Answered {
  readonly call: Call
  readonly result: Result<unknown>
  readonly event: TrailEvent | undefined
}

/** A request that was watched: a call, or an action on a resource. */
interface Wondered {
  readonly watched: Call
  readonly permission: WhatIf['permission']
}

export interface Simulation extends Moment, PlayerState, PlayerActions {
  readonly lesson: Lesson
  readonly step: number // index of the lesson's step being read
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  readonly branches: readonly Branch[] // lines that were left for another
  readonly watched: Call // the request in the evaluation pane
  readonly shown: string | null // eventID of a recorded call shown instead; null: the watched request, live
  readonly sent: Answered | null // the answer to the watched request
  readonly done: Answered | null // the answer to the last change made in the console or the editor
  readonly selected: StepId | null // the step of the evaluation whose details are open
  readonly whatIf: WhatIf // other circumstances for the watched request
  readonly pinned: Evaluation | null // to compare with
  readonly recent: readonly Wondered[] // requests that were watched before, the last first
  readonly walk: number | null // how many steps of the way are shown; null: all of it
  readonly draft: Draft | null // the policy in the editor
  readonly caret: number // where the cursor stands in its text, in UTF-16 code units
  readonly revealed: TextPlace | null // to bring into view in the editor
  readonly unasked: readonly string[] // predictions the learner would rather not make
  readonly said: string // for the one status region
  readonly script: string | null // lines on their way into the terminal
  readonly work: string | null // the place the work pane showed last, e.g. console/iam/users
  readonly consolePage: string // the console page shown last, e.g. iam/users

  signIn(ref: string): void
  call(operation: string, input: Readonly<Record<string, unknown>>): Result<unknown>
  read(operation: string, input: Readonly<Record<string, unknown>>): Answered
  act(name: ConsoleAction, input: Readonly<Record<string, unknown>>): Result<unknown>
  assignMfa(name: Parameters<typeof assignMfa>[2], input: Readonly<Record<string, unknown>>): Result<unknown>
  wait(milliseconds: number): void
  command(line: string, typed: string): LineOutcome
  enter(script: string | null): void
  callAll(calls: readonly Omit<Call, 'as'>[]): Answered | null
  send(): void
  watch(request: Call): void
  suppose(part: Partial<WhatIf>): void
  wonder(as: string, permission: WhatIf['permission']): void
  pin(evaluation: Evaluation | null): void
  walkTo(step: number | null): void
  show(eventID: string | null): void
  select(step: StepId | null): void
  open(policyId: string | null): void
  reveal(policyId: string, place: TextPlace): void
  revealDone(): void
  edit(text: string): void
  save(): void
  stay(work: string): void
  travelTo(at: number): void
  continueFrom(at: number): void
  openBranch(index: number): void
  undo(): void
  redo(): void
  reset(): void
}

export type SimulationStore = StoreApi<Simulation>

/** `kept`: what a lesson left halfway goes on with. */
export function createSimulation(lesson: Lesson, kept: Partial<Simulation> = {}): SimulationStore {
  const store = createStore<Simulation>()((set, get) => {
    const start = startOf(lesson)
    const fresh = {
      ...start,
      ...freshPlayer,
      step: 0,
      past: [],
      future: [],
      branches: [],
      watched: lesson.watch ?? { as: start.identity, operation: 'sts.GetCallerIdentity', input: {} },
      shown: null,
      sent: null,
      done: null,
      selected: null,
      whatIf: AS_IT_IS,
      pinned: null,
      recent: [],
      walk: null,
      draft: null,
      caret: 0,
      revealed: null,
      unasked: [],
      said: '',
      script: null,
      work: null,
      consolePage: '',
    } as const
    const here = (): string => lesson.steps[get().step]?.id ?? ''

    /** A screen reader is told only what differs from before. */
    const say = (text: string): string => (text === get().said ? `${text}\u00a0` : text)

    /** What one deliberate step has done to the world. Everything that was answered on the way can be asked for. */
    const take = (
      outcomes: readonly Outcome<unknown>[],
      more: Partial<Moment>,
      spoken: string,
      back: boolean,
    ): void => {
      const state = get()
      const world = outcomes.at(-1)?.world ?? state.world
      const run = advance(lesson, state.run, world)
      const decided = outcomes.flatMap(({ event, evaluations }) => (event ? [[event.eventID, evaluations]] : []))
      set({
        world,
        run,
        ...more,
        ...(decided.length > 0 && { decided: { ...state.decided, ...Object.fromEntries(decided) } }),
        ...(back && { past: [...state.past, momentOf(state)], future: [], sent: null, stuck: null }),
        draft: refreshed(state.draft, world),
        said: say(spokenOf(lesson, state.run, run, spoken)),
      })
    }

    /** Makes one call. A deliberate one can be undone; a page's reading cannot, and needs not. */
    const make = (made: Call, deliberate: boolean): Answered => {
      const { world } = get()
      const outcome = call(world, credentialsOf(world, made.as), made.operation, made.input)
      const list = [...get().made, asMade(here(), made, outcome)]
      take(
        [outcome],
        { identity: made.as, ...(deliberate && { made: list }) },
        spoken(made.operation, outcome),
        deliberate,
      )
      return { call: made, result: outcome.result, event: outcome.event }
    }

    /** What the console does without an API: it is undone like a call. */
    const step = <Output>(
      operation: string,
      input: Call['input'],
      outcomeOf: (world: World, who: Credentials) => Outcome<Output>,
      identityAfter?: (output: Output) => string,
    ): Result<unknown> => {
      const { world, identity } = get()
      const outcome = outcomeOf(world, credentialsOf(world, identity))
      const { result, event } = outcome
      const after = result.ok && identityAfter ? identityAfter(result.output) : identity
      const list = [...get().made, asMade(here(), { as: identity, operation, input }, outcome)]
      take([outcome], { identity: after, made: list }, spoken(operation, outcome), true)
      set({ done: { call: { as: identity, operation, input }, result, event } })
      return result
    }

    /** Several calls as one step back. The first that is refused ends it; what was done before stays done. */
    const makeAll = (calls: readonly Omit<Call, 'as'>[]): Answered | null => {
      const before = get()
      let done: Answered | null = null
      for (const { operation, input } of calls) {
        done = make({ as: before.identity, operation, input }, true)
        set({ done, past: [...before.past, momentOf(before)] })
        if (!done.result.ok) break
      }
      return done
    }

    const travel = (to: Moment, past: readonly Moment[], future: readonly Moment[], word: string): void =>
      set({
        ...to,
        past,
        future,
        draft: refreshed(get().draft, to.world),
        shown: null,
        sent: null,
        done: null,
        stuck: null,
        said: say(word),
      })

    /** Another state of the account, as a step like any other: undo leads back. */
    const jump = (to: Moment, word: string): void => travel(to, [...get().past, momentOf(get())], [], word)

    return {
      ...fresh,
      ...kept,
      lesson,
      signIn: (identity) => set({ identity, done: null, said: say(`Signed in as ${whoIs(get().world, identity)}`) }),
      call(operation, input) {
        const done = make({ as: get().identity, operation, input }, true)
        set({ done })
        return done.result
      },
      read: (operation, input) => make({ as: get().identity, operation, input }, false),
      act: (name, input) =>
        step(
          name,
          input,
          // The action's own schema reads the input before anything else sees it.
          (world, who) => act(world, who, name, input as never),
          (output) => refOf(name, output, get().identity),
        ),
      assignMfa: (name, input) => step(`iam.${name}`, input, (world, who) => assignMfa(world, who, name, input)),
      wait(milliseconds) {
        const world = letPass(get().world, milliseconds)
        if (world === get().world) return
        const made: Made = { step: here(), line: { kind: 'clock', wait: milliseconds } }
        take(
          [{ world, result: { ok: true, output: {} }, evaluations: [] }],
          { made: [...get().made, made] },
          `It is now ${clock(world.now)}`,
          true,
        )
        set({ done: null })
      },
      command(line, typed) {
        const { world, identity, session: before } = get()
        const ran = runLine(world, credentialsOf(world, identity), line, before, typed)
        // Whoever asks has not done anything yet.
        if (ran.asks) return ran
        const outcomes = ran.made.map(({ outcome }) => outcome)
        const [first] = line.split('\n')
        const entry: Made = { step: here(), line: { kind: 'cli', as: identity, cli: line } }
        take(
          outcomes,
          { session: ran.session, made: [...get().made, entry] },
          `${first}: ${ran.exitCode === 0 ? 'done' : 'failed'}`,
          true,
        )
        return ran
      },
      enter: (script) => set({ script }),
      callAll: makeAll,
      send() {
        const { watched } = get()
        const sent = make(watched, true)
        set({ sent, shown: null, walk: null })
      },
      watch: (watched) =>
        set({ recent: remembered(get()), watched, shown: null, sent: null, whatIf: AS_IT_IS, walk: null }),
      suppose: (part) => set({ whatIf: { ...get().whatIf, ...part }, shown: null, sent: null, walk: null }),
      wonder: (as, permission) =>
        set({
          recent: remembered(get()),
          watched: { ...get().watched, as },
          whatIf: { ...AS_IT_IS, permission },
          shown: null,
          sent: null,
          walk: null,
        }),
      pin: (pinned) => set({ pinned }),
      walkTo: (walk) => set({ walk }),
      show: (shown) => set({ shown, walk: null }),
      select: (selected) => set({ selected }),
      open: (policyId) =>
        set({ draft: policyId === null ? null : openDraft(get().world, policyId), revealed: null, done: null }),
      reveal(policyId, place) {
        const { draft, world } = get()
        set({ draft: draft?.policy.id === policyId ? draft : openDraft(world, policyId), revealed: place })
      },
      revealDone: () => set({ revealed: null }),
      edit(text) {
        const { draft, world } = get()
        if (draft) set({ draft: withText(draft, world, text) })
      },
      save() {
        const { draft, world } = get()
        if (!draft) return
        // One press of the button is one step back, however many calls it took.
        const done = makeAll(saveCalls(draft.policy, world, draft.text))
        if (done?.result.ok) set({ draft: openDraft(get().world, draft.policy.id) })
      },
      ...playerActions({ lesson, get, set, say, jump }),
      stay: (work) => set({ work, ...(work.startsWith('console') && { consolePage: work.slice('console/'.length) }) }),
      travelTo(at) {
        const to = standAt(lineOf(get()), at)
        if (to) travel(to, to.past, to.future, at < get().past.length ? 'Gone back' : 'Gone forward')
      },
      continueFrom(at) {
        const line = lineOf(get())
        const to = standAt(line, at)
        if (!to) return
        travel(to, to.past, [], 'Gone back. What came after is kept as a branch')
        set({ branches: [...get().branches, line] })
      },
      openBranch(index) {
        const { branches } = get()
        const branch = branches[index]
        const to = branch && standAt(branch, branch.moments.length - 1)
        if (!to) return
        const line = lineOf(get())
        travel(to, to.past, to.future, 'Another branch')
        set({ branches: branches.with(index, line) })
      },
      undo() {
        const { past, future } = get()
        const to = past.at(-1)
        if (to) travel(to, past.slice(0, -1), [momentOf(get()), ...future], 'Undone')
      },
      redo() {
        const { past, future } = get()
        const [to, ...rest] = future
        if (to) travel(to, [...past, momentOf(get())], rest, 'Done again')
      },
      reset() {
        // Starting over is a step like any other: undo brings everything back.
        const state = get()
        set({
          ...fresh,
          branches: state.branches,
          past: [...state.past, momentOf(state)],
          future: [],
          said: say('The lesson starts over'),
        })
      },
    }
  })
  store.subscribe((now, before) => {
    const left = leftBehind(before, now)
    if (left) store.setState({ branches: [...now.branches, left] })
  })
  return store
}

const RECENT = 8 // requests that are remembered

function remembered({ recent, watched, whatIf: { permission } }: Simulation): readonly Wondered[] {
  const last = { watched, permission }
  const same = JSON.stringify(last)
  return [last, ...recent.filter((one) => JSON.stringify(one) !== same)].slice(0, RECENT)
}

function spoken(operation: string, { result }: Outcome<unknown>): string {
  return `${operation}: ${result.ok ? 'done' : result.error.code}`
}

export const SimulationContext = createContext<SimulationStore | null>(null)

/** The store as it is now, for handlers. */
export function useSimulationStore(): SimulationStore {
  const store = use(SimulationContext)
  if (!store) throw new Error('A part of the workbench stands outside of it')
  return store
}

export function useSimulation<T>(select: (state: Simulation) => T): T {
  return useStore(useSimulationStore(), select)
}
