// THE STORE of one lesson being played: the world, who is signed in, the run, and the way back.
// Everything a learner does is one call; nothing else changes the world.

import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Call, call, type Evaluation, type Result, type TrailEvent, type World } from '#account'
import type { StepId } from '#engine'
import { advance, type Answer, answer, type Lesson, type Line, playLine, type Run, startRun } from '#lessons'
import { type Draft, openDraft, refreshed, saveCalls, withText } from './editor/draft.ts'
import { checkUp } from './player/checkUp.ts'
import { goalsOf } from './player/goals.ts'
import { startOfStep } from './player/startOfStep.ts'
import { nameOf } from './words.ts'

/** Where undo leads back to: as things stood before one deliberate call. */
interface Moment {
  readonly world: World
  readonly identity: string
  readonly run: Run
  /** What decided each recorded call, by eventID: shown for "Why?", never computed again. */
  readonly decided: Readonly<Record<string, readonly Evaluation[]>>
  readonly made: readonly Made[] // what the learner has done, for "What you did"
  readonly played: Readonly<Record<string, number>> // by step: lines of the solution that were shown
}

/** One deliberate act, as a line of a solution would write it. */
export interface Made {
  readonly step: string
  readonly line: Line
  readonly refused?: string // the error code
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
  readonly draft: Draft | null // the policy in the editor
  readonly revealed: string | null // JSON pointer of the statement to bring into view in the editor
  readonly unasked: readonly string[] // predictions the learner would rather not make
  readonly said: string // for the one status region
  readonly work: string | null // the place the work pane showed last, e.g. console/iam/users
  readonly consolePage: string // the console page shown last, e.g. iam/users
  readonly checked: Readonly<Record<string, readonly string[]>> // by step: its goals, in the order of its last check
  readonly hinted: Readonly<Record<string, number>> // by step: hints that are open
  readonly entered: Readonly<Record<string, Moment>> // by step: as it was when the learner came to it first
  readonly stuck: string | null // why the next line of the solution cannot be played on the account as it is

  signIn(ref: string): void
  call(operation: string, input: Readonly<Record<string, unknown>>): Result<unknown>
  read(operation: string, input: Readonly<Record<string, unknown>>): Answered
  send(): void
  watch(request: Call): void
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
  check(): void
  hint(): void
  tell(text: string): void
  showGoal(goal: string): void
  resetStep(): void
  prepareStep(): void
  goTo(step: number): void
  stay(work: string): void
  undo(): void
  redo(): void
  reset(): void
}

export type SimulationStore = StoreApi<Simulation>

/** `kept`: what a lesson left halfway goes on with. */
export function createSimulation(lesson: Lesson, kept: Partial<Simulation> = {}): SimulationStore {
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
      draft: null,
      revealed: null,
      unasked: [],
      said: '',
      work: null,
      consolePage: '',
      checked: {},
      hinted: {},
      entered: {},
      stuck: null,
    } as const
    const here = (): string => lesson.steps[get().step]?.id ?? ''

    /** A screen reader is told only what differs from before. */
    const say = (text: string): string => (text === get().said ? `${text}\u00a0` : text)

    /** Makes one call. A deliberate one can be undone; a page's reading cannot, and needs not. */
    const make = (made: Call, deliberate: boolean): Answered => {
      const state = get()
      const outcome = call(state.world, { identity: made.as }, made.operation, made.input)
      const run = advance(lesson, state.run, outcome.world)
      const { event } = outcome
      set({
        world: outcome.world,
        identity: made.as,
        run,
        ...(event && { decided: { ...state.decided, [event.eventID]: outcome.evaluations } }),
        ...(deliberate && {
          past: [...state.past, moment(state)],
          future: [],
          sent: null,
          stuck: null,
          made: [...state.made, asMade(here(), made, outcome.result)],
        }),
        draft: refreshed(state.draft, outcome.world),
        said: say(said(state, run, `${made.operation}: ${outcome.result.ok ? 'done' : outcome.result.error.code}`)),
      })
      return { call: made, result: outcome.result, event }
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
    const jump = (to: Moment, word: string): void => travel(to, [...get().past, moment(get())], [], word)

    return {
      ...fresh,
      ...kept,
      lesson,
      signIn: (identity) => set({ identity, done: null, said: say(`Signed in as ${nameOf(identity)}`) }),
      call(operation, input) {
        const done = make({ as: get().identity, operation, input }, true)
        set({ done })
        return done.result
      },
      read: (operation, input) => make({ as: get().identity, operation, input }, false),
      send() {
        const { watched } = get()
        const sent = make(watched, true)
        set({ sent, shown: null })
      },
      watch: (watched) => set({ watched, shown: null, sent: null }),
      show: (shown) => set({ shown }),
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
        const { draft, world, identity } = get()
        if (!draft) return
        const before = get()
        for (const { operation, input } of saveCalls(draft.policy, world, draft.text)) {
          const done = make({ as: identity, operation, input }, true)
          set({ done })
          if (!done.result.ok) return
        }
        // One press of the button is one step back, however many calls it took.
        set({ past: [...before.past, moment(before)] })
        set({ draft: openDraft(get().world, draft.policy.id) })
      },
      answer(question, value) {
        const state = get()
        const run = advance(lesson, answer(state.run, question, value), state.world)
        set({
          run,
          past: [...state.past, moment(state)],
          future: [],
          made: [...state.made, { step: here(), line: { kind: 'answer', answer: question, value } }],
          said: say(said(state, run, 'Answer noted')),
        })
      },
      skip: (question) => set({ unasked: [...get().unasked, question] }),
      play(line) {
        const state = get()
        const { world, run, made, failed } = playLine(lesson, state.world, state.run, line)
        // A line that was proved on another state must not be played blindly on this one.
        if (failed !== (line.kind === 'answer' ? undefined : line.fails)) {
          const stuck = failed ?? 'it succeeds, where it should be refused'
          set({ stuck, said: say(`This line does not work on the account as it is now: ${stuck}`) })
          return
        }
        const event = made?.outcome.event
        const asked = made && sameCall(made.call, state.watched)
        set({
          world,
          run,
          identity: line.kind === 'answer' ? state.identity : line.as,
          past: [...state.past, moment(state)],
          future: [],
          made: [...state.made, { step: here(), line, ...(failed !== undefined && { refused: failed }) }],
          played: { ...state.played, [here()]: (state.played[here()] ?? 0) + 1 },
          stuck: null,
          draft: refreshed(state.draft, world),
          sent: asked ? { call: made.call, result: made.outcome.result, event } : null,
          ...(event && { decided: { ...state.decided, [event.eventID]: made.outcome.evaluations } }),
          said: say(said(state, run, 'Line played')),
        })
      },
      goTo: (step) => {
        const { id = '', watch: request } = lesson.steps[step] ?? {}
        const { entered } = get()
        set({
          step,
          stuck: null,
          entered: Object.hasOwn(entered, id) ? entered : { ...entered, [id]: moment(get()) },
          ...(request && { watched: request, shown: null, sent: null }),
        })
      },
      check() {
        const { step, run, checked } = get()
        const at = lesson.steps[step]
        if (!at) return
        const { order, text } = checkUp(lesson, at, run)
        set({ checked: { ...checked, [at.id]: order }, said: say(text) })
      },
      hint: () => set({ hinted: { ...get().hinted, [here()]: (get().hinted[here()] ?? 0) + 1 } }),
      tell: (text) => set({ said: say(text) }),
      showGoal(goal) {
        const { run, decided } = get()
        const evaluation = run.verdicts[goal]?.found.evaluation
        if (evaluation) set({ decided: { ...decided, [goal]: [evaluation] }, shown: goal })
      },
      resetStep() {
        const to = get().entered[here()]
        if (get().step === 0) jump(start(lesson), 'The step starts over')
        else if (to) jump(to, 'The step starts over')
        else get().prepareStep()
      },
      prepareStep: () =>
        jump({ ...start(lesson), ...startOfStep(lesson, get().step) }, 'The account is ready for this step'),
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
  return { world: lesson.world, identity: lesson.signIn, run, decided: {}, made: [], played: {} }
}

function moment({ world, identity, run, decided, made, played }: Moment): Moment {
  return { world, identity, run, decided, made, played }
}

function asMade(step: string, { as, operation, input }: Call, result: Result<unknown>): Made {
  const line: Line = { kind: 'api', as, api: operation, with: input }
  return { step, line, ...(!result.ok && { refused: result.error.code }) }
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
