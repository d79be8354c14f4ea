// What the lesson pane does with the store: answers, checks, hints, the solution line by line, steps and their reset.

import type { Call } from '#account'
import { AS_IT_IS } from '../evaluation/whatIf.ts'
import { advance, type Answer, answer, type Lesson, type Line, playLine } from '#lessons'
import { refreshed } from '../editor/draft.ts'
import { type Moment, momentOf, spokenOf, startOf } from '../moment.ts'
import type { Simulation, SimulationStore } from '../simulation.ts'
import { checkUp } from './checkUp.ts'
import { startOfStep } from './startOfStep.ts'

export interface PlayerState {
  readonly checked: Readonly<Record<string, readonly string[]>> // by step: its goals, in the order of its last check
  readonly hinted: Readonly<Record<string, number>> // by step: hints that are open
  readonly entered: Readonly<Record<string, Moment>> // by step: as it was when the learner came to it first
  readonly stuck: string | null // why the next line of the solution cannot be played on the account as it is
}
export const freshPlayer: PlayerState = { checked: {}, hinted: {}, entered: {}, stuck: null }

export interface PlayerActions {
  answer(question: string, value: Answer, otherwise?: string): void
  skip(question: string): void
  play(line: Line): void
  check(): void
  hint(): void
  tell(text: string): void
  showGoal(goal: string): void
  goTo(step: number): void
  resetStep(): void
  prepareStep(): void
}

interface Store {
  readonly lesson: Lesson
  readonly get: SimulationStore['getState']
  readonly set: (part: Partial<Simulation>) => void
  readonly say: (text: string) => string
  /** Another state of the account, as a step like any other: undo leads back. */
  readonly jump: (to: Moment, word: string) => void
}

export function playerActions({ lesson, get, set, say, jump }: Store): PlayerActions {
  const here = (): string => lesson.steps[get().step]?.id ?? ''
  const stepBack = (): Pick<Simulation, 'past' | 'future'> => ({ past: [...get().past, momentOf(get())], future: [] })
  return {
    answer(question, value, otherwise = 'Answer noted') {
      const state = get()
      const run = advance(lesson, answer(state.run, question, value), state.world)
      set({
        run,
        ...stepBack(),
        made: [...state.made, { step: here(), line: { kind: 'answer', answer: question, value } }],
        said: say(spokenOf(lesson, state.run, run, otherwise)),
      })
    },
    skip: (question) => set({ unasked: [...get().unasked, question] }),
    play(line) {
      const state = get()
      const { world, run, made, failed } = playLine(lesson, state.world, state.run, line)
      // A line that was proved on another state must not be played blindly on this one.
      if (failed !== ('fails' in line ? line.fails : undefined)) {
        const stuck = failed ?? 'it succeeds, where it should be refused'
        set({ stuck, said: say(`This line does not work on the account as it is now: ${stuck}`) })
        return
      }
      const event = made?.outcome.event
      const asked = made && sameCall(made.call, state.watched)
      set({
        world,
        run,
        identity: 'as' in line ? line.as : state.identity,
        ...stepBack(),
        made: [...state.made, { step: here(), line, ...(failed !== undefined && { refused: failed }) }],
        played: { ...state.played, [here()]: (state.played[here()] ?? 0) + 1 },
        stuck: null,
        draft: refreshed(state.draft, world),
        sent: asked ? { call: made.call, result: made.outcome.result, event } : null,
        ...(event && { decided: { ...state.decided, [event.eventID]: made.outcome.evaluations } }),
        said: say(spokenOf(lesson, state.run, run, 'Line played')),
      })
    },
    check() {
      const { step, run, checked } = get()
      const at = lesson.steps[step]
      if (!at) return
      const { order, text } = checkUp(lesson, at, run)
      set({ checked: { ...checked, [at.id]: order }, said: say(text) })
    },
    hint() {
      const { hinted } = get()
      set({ hinted: { ...hinted, [here()]: (hinted[here()] ?? 0) + 1 } })
    },
    tell: (text) => set({ said: say(text) }),
    showGoal(goal) {
      const { run, decided } = get()
      const evaluation = run.verdicts[goal]?.found.evaluation
      if (evaluation) set({ decided: { ...decided, [goal]: [evaluation] }, shown: goal })
    },
    goTo(step) {
      const { id = '', watch: request } = lesson.steps[step] ?? {}
      const { entered } = get()
      set({
        step,
        stuck: null,
        entered: Object.hasOwn(entered, id) ? entered : { ...entered, [id]: momentOf(get()) },
        ...(request && { watched: request, shown: null, sent: null, whatIf: AS_IT_IS, walk: null }),
      })
    },
    resetStep() {
      const { step, entered } = get()
      const to = step === 0 ? startOf(lesson) : entered[here()]
      if (to) jump(to, 'The step starts over')
      else get().prepareStep()
    },
    prepareStep: () =>
      jump({ ...startOf(lesson), ...startOfStep(lesson, get().step) }, 'The account is ready for this step'),
  }
}

function sameCall(a: Call, b: Call): boolean {
  return a.as === b.as && a.operation === b.operation && JSON.stringify(a.input) === JSON.stringify(b.input)
}
