// THE STORE of one lesson being played: the world, who is signed in, the run, and the way back.
// Everything a learner does is one call; nothing else changes the world.

import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  act,
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
import { type LineOutcome, newSession, runLine, type Session } from '#cli'
import type { StepId } from '#engine'
import { advance, type Answer, answer, type Lesson, type Line, playLine, type Run, startRun } from '#lessons'
import { type Draft, openDraft, refreshed, saveCalls, withText } from './editor/draft.ts'
import { AS_IT_IS, type WhatIf } from './evaluation/whatIf.ts'
import { goalsOf } from './player/goals.ts'
import { credentialsOf, refOf } from './credentials.ts'
import { nameOf } from './words.ts'

/** Where undo leads back to: as things stood before one deliberate call. */
interface Moment {
  readonly world: World
  readonly identity: string
  readonly run: Run
  /** What decided each recorded call, by eventID: shown for "Why?", never computed again. */
  readonly decided: Readonly<Record<string, readonly Evaluation[]>>
  readonly session: Session // of the terminal: its files and variables
}

/** What a call answered, kept for the place it was made from. */
export interface Answered {
  readonly call: Call
  readonly result: Result<unknown>
  readonly event: TrailEvent | undefined
}

export interface Simulation extends Moment {
  readonly lesson: Lesson
  readonly step: number // index of the lesson's step being read
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  readonly watched: Call // the request in the evaluation pane
  readonly shown: string | null // eventID of a recorded call shown instead; null: the watched request, live
  readonly sent: Answered | null // the answer to the watched request
  readonly done: Answered | null // the answer to the last change made in the console or the editor
  readonly selected: StepId | null // the step of the evaluation whose details are open
  readonly whatIf: WhatIf // other circumstances for the watched request
  readonly pinned: Evaluation | null // to compare with
  readonly walk: number | null // how many steps of the way are shown; null: all of it
  readonly draft: Draft | null // the policy in the editor
  readonly revealed: string | null // JSON pointer of the statement to bring into view in the editor
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
  command(line: string, typed: string): LineOutcome
  enter(script: string | null): void
  callAll(calls: readonly Omit<Call, 'as'>[]): Answered | null
  send(): void
  watch(request: Call): void
  suppose(part: Partial<WhatIf>): void
  pin(evaluation: Evaluation | null): void
  walkTo(step: number | null): void
  show(eventID: string | null): void
  select(step: StepId | null): void
  open(policyId: string | null): void
  reveal(policyId: string, pointer: string): void
  revealDone(): void
  edit(text: string): void
  save(): void
  answer(question: string, value: Answer): void
  skip(question: string): void
  play(line: Line): void
  goTo(step: number): void
  stay(work: string): void
  undo(): void
  redo(): void
  reset(): void
}

export type SimulationStore = StoreApi<Simulation>

export function createSimulation(lesson: Lesson): SimulationStore {
  return createStore<Simulation>()((set, get) => {
    const fresh = {
      ...start(lesson),
      step: 0,
      past: [],
      future: [],
      watched: lesson.watch ?? { as: lesson.signIn, operation: 'sts.GetCallerIdentity', input: {} },
      shown: null,
      sent: null,
      done: null,
      selected: null,
      whatIf: AS_IT_IS,
      pinned: null,
      walk: null,
      draft: null,
      revealed: null,
      unasked: [],
      said: '',
      script: null,
      work: null,
      consolePage: '',
    } as const

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
        ...(back && { past: [...state.past, moment(state)], future: [], sent: null }),
        draft: refreshed(state.draft, world),
        said: say(said(state, run, spoken)),
      })
    }

    /** Makes one call. A deliberate one can be undone; a page's reading cannot, and needs not. */
    const make = (made: Call, deliberate: boolean): Answered => {
      const { world } = get()
      const outcome = call(world, credentialsOf(world, made.as), made.operation, made.input)
      take([outcome], { identity: made.as }, spoken(made.operation, outcome), deliberate)
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
      take([outcome], { identity: after }, spoken(operation, outcome), true)
      set({ done: { call: { as: identity, operation, input }, result, event } })
      return result
    }

    /** Several calls as one step back. The first that is refused ends it; what was done before stays done. */
    const makeAll = (calls: readonly Omit<Call, 'as'>[]): Answered | null => {
      const before = get()
      let done: Answered | null = null
      for (const { operation, input } of calls) {
        done = make({ as: before.identity, operation, input }, true)
        set({ done, past: [...before.past, moment(before)] })
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
        said: say(word),
      })

    return {
      ...fresh,
      lesson,
      signIn: (identity) => set({ identity, done: null, said: say(`Signed in as ${nameOf(identity)}`) }),
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
      command(line, typed) {
        const { world, identity, session: before } = get()
        const ran = runLine(world, credentialsOf(world, identity), line, before, typed)
        // Whoever asks has not done anything yet.
        if (ran.asks) return ran
        const outcomes = ran.made.map(({ outcome }) => outcome)
        const [first] = line.split('\n')
        take(outcomes, { session: ran.session }, `${first}: ${ran.exitCode === 0 ? 'done' : 'failed'}`, true)
        return ran
      },
      enter: (script) => set({ script }),
      callAll: makeAll,
      send() {
        const { watched } = get()
        const sent = make(watched, true)
        set({ sent, shown: null, walk: null })
      },
      watch: (watched) => set({ watched, shown: null, sent: null, whatIf: AS_IT_IS, walk: null }),
      suppose: (part) => set({ whatIf: { ...get().whatIf, ...part }, shown: null, sent: null, walk: null }),
      pin: (pinned) => set({ pinned }),
      walkTo: (walk) => set({ walk }),
      show: (shown) => set({ shown, walk: null }),
      select: (selected) => set({ selected }),
      open: (policyId) =>
        set({ draft: policyId === null ? null : openDraft(get().world, policyId), revealed: null, done: null }),
      reveal(policyId, pointer) {
        const { draft, world } = get()
        set({ draft: draft?.policy.id === policyId ? draft : openDraft(world, policyId), revealed: pointer })
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
      answer(question, value) {
        const state = get()
        const run = advance(lesson, answer(state.run, question, value), state.world)
        set({ run, past: [...state.past, moment(state)], future: [], said: say(said(state, run, 'Answer noted')) })
      },
      skip: (question) => set({ unasked: [...get().unasked, question] }),
      play(line) {
        const state = get()
        const { world, run, made } = playLine(lesson, state.world, state.run, line)
        const event = made?.outcome.event
        const asked = made && sameCall(made.call, state.watched)
        set({
          world,
          run,
          identity: 'as' in line ? line.as : state.identity,
          past: [...state.past, moment(state)],
          future: [],
          draft: refreshed(state.draft, world),
          sent: asked ? { call: made.call, result: made.outcome.result, event } : null,
          ...(event && { decided: { ...state.decided, [event.eventID]: made.outcome.evaluations } }),
          said: say(said(state, run, 'Line played')),
        })
      },
      goTo: (step) => {
        const request = lesson.steps[step]?.watch
        set({ step, ...(request && { watched: request, shown: null, sent: null, whatIf: AS_IT_IS, walk: null }) })
      },
      stay: (work) => set({ work, ...(work.startsWith('console') && { consolePage: work.slice('console/'.length) }) }),
      undo() {
        const { past, future } = get()
        const to = past.at(-1)
        if (to) travel(to, past.slice(0, -1), [moment(get()), ...future], 'Undone')
      },
      redo() {
        const { past, future } = get()
        const [to, ...rest] = future
        if (to) travel(to, [...past, moment(get())], rest, 'Done again')
      },
      reset() {
        // Starting over is a step like any other: undo brings everything back.
        const state = get()
        set({
          ...fresh,
          past: [...state.past, moment(state)],
          future: [],
          said: say('The lesson starts over'),
        })
      },
    }
  })
}

function start(lesson: Lesson): Moment {
  const run = advance(lesson, startRun(lesson), lesson.world)
  return { world: lesson.world, identity: lesson.signIn, run, decided: {}, session: newSession }
}

function moment({ world, identity, run, decided, session }: Moment): Moment {
  return { world, identity, run, decided, session }
}

function spoken(operation: string, { result }: Outcome<unknown>): string {
  return `${operation}: ${result.ok ? 'done' : result.error.code}`
}

function sameCall(a: Call, b: Call): boolean {
  return a.as === b.as && a.operation === b.operation && JSON.stringify(a.input) === JSON.stringify(b.input)
}

/** What has just become true is worth more to a listener than which call was made. */
function said({ lesson, run: before }: Simulation, after: Run, otherwise: string): string {
  const goals = goalsOf(lesson)
  const broken = goals.find((goal) => goal.keep && before.verdicts[goal.id]?.met && !after.verdicts[goal.id]?.met)
  if (broken) return `Careful, this no longer holds: ${broken.text}`
  const reached = goals.find((goal) => !goal.keep && !before.verdicts[goal.id]?.met && after.verdicts[goal.id]?.met)
  if (!reached) return otherwise
  const open = goals.filter((goal) => !after.verdicts[goal.id]?.met)
  return `Goal reached: ${reached.text}. ${open.length === 0 ? 'That was the last one.' : `${open.length} to go.`}`
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
