// What a learner is asked, and what came of it. Unions by `kind`; answers are plain JSON.

import type { Decision, StepId } from '#engine'
import type { Count } from '../types.ts'

/** An option, a number, options or items in order, or item → bin (a note: field → text). */
export type Answer = string | number | readonly string[] | Readonly<Record<string, string>>

interface Asked {
  readonly id: string
  readonly text: string
  readonly explain?: string // said once it is answered
  readonly source?: string // an address of AWS's documentation
  readonly lesson?: string // what to read again; of the questions of a unit
}
export interface Option {
  readonly id: string
  readonly text: string
  readonly correct: boolean
  readonly why?: string
}
interface Choice extends Asked {
  readonly options: readonly Option[]
  readonly shuffle: boolean
}
export type Question =
  | (Choice & { readonly kind: 'one' })
  | (Choice & { readonly kind: 'many' })
  | (Asked & { readonly kind: 'order'; readonly items: readonly Ordered[] })
  | (Asked & { readonly kind: 'number'; readonly correct: Count; readonly unit?: string; readonly why?: string })
  | DecisionQuestion

/** What is right is what the engine decides; no author writes it down. */
export interface DecisionQuestion extends Asked {
  readonly kind: 'decision'
  readonly decision: {
    readonly principal: string
    readonly action: string
    readonly resource: string
    readonly context?: Readonly<Record<string, string | readonly string[]>>
  }
  readonly options: readonly DecisionOption[]
  readonly right?: string // the id of the right option; absent: it is not among them, which no proof lets through
}
/** Asked before a decision is shown. Never blocks, never graded against the learner. */
export type Prediction = DecisionQuestion & { readonly explain: string }
/** Either what the decision will be or which step of the evaluation will make it. */
export interface DecisionOption {
  readonly id: Decision | StepId
  readonly text: string
}

/** Written down in the right order; learners see the order of `presented`. */
export interface Ordered {
  readonly id: string
  readonly text: string
  readonly why?: string
}

interface Task {
  readonly id: string
  readonly text?: string
  readonly shuffle: boolean
}
export interface Bin {
  readonly id: string
  readonly text: string
  readonly note?: string
  readonly line?: number // of the exhibit, from 1
}
export interface Card {
  readonly id: string
  readonly text: string
  readonly in: readonly string[] // the bins that are right
  readonly why: Readonly<Record<string, string>> // what to say of a wrong bin; `*` for any
  readonly right?: string
  readonly source?: string
  readonly layer?: Layer
}
/** Where something sits in the stack of what is hosted, from the building up to the data in it. */
export type Layer =
  | 'facility'
  | 'hardware'
  | 'network'
  | 'hypervisor'
  | 'guest-os'
  | 'application'
  | 'identity'
  | 'data'
interface Placing extends Task {
  readonly bins: readonly Bin[]
  readonly items: readonly Card[]
}
/** Items go into bins (sort), to their partners (match), or onto places of an exhibit (pin). */
export type Activity =
  | (Placing & { readonly kind: 'sort'; readonly deck?: string; readonly draw?: number })
  | (Placing & { readonly kind: 'match' })
  | (Placing & { readonly kind: 'pin'; readonly exhibit?: { readonly lang: string; readonly text: string } })
  | (Task & { readonly kind: 'order'; readonly items: readonly Ordered[] })
  | (Task & { readonly kind: 'note'; readonly fields: readonly Field[] })

export interface Field {
  readonly id: string
  readonly text: string
  readonly min: number // characters
}

/** What came of an answer, as a whole and by option, item or field. */
export interface Grade {
  readonly correct: boolean
  readonly share: number // percent of the parts that are right
  readonly parts: Readonly<Record<string, PartGrade>> // only of what was chosen, placed or written
  readonly say?: string // about the answer as a whole
}
export interface PartGrade {
  readonly correct: boolean
  readonly say?: string
}
