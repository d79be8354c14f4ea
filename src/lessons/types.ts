// A lesson after it was read: plain JSON, so that the app needs neither a YAML nor a Markdown parser to play it.

import type { Call, Evaluation, World } from '#account'
import type { Decision, StepId } from '#engine'

/** A problem in an author's file. Lines and columns start at 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string // L101 …; the table stands in docs/lesson-format.md
  readonly message: string // what is wrong
  readonly suggestion?: string // what to try
  readonly severity: 'error' | 'warning'
}

export interface Course {
  readonly id: string
  readonly title: string
  readonly units: readonly Unit[]
}
export interface Unit {
  readonly n: number
  readonly title: string
  readonly intro: string
  readonly after: readonly number[] // the units it builds on
  readonly themes: readonly Theme[]
  readonly lessons: readonly LessonCard[]
}
/** What the course map can be filtered by. */
export type Theme = 'iam' | 'shared-responsibility' | 'new-account' | 'data'

/** What the course map shows of a lesson, written or still planned. */
export interface LessonCard {
  readonly id: string
  readonly number: string // 1.1
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly ready: boolean // false: planned, no lesson file yet
  readonly version?: string // of the lesson file, once there is one
}

export interface Lesson {
  readonly format: 1
  readonly id: string
  readonly version: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly level: string
  readonly objectives: readonly string[]
  readonly requires: readonly string[]
  readonly world: World // the starting account
  readonly signIn: string // an Identity's ref
  readonly tools: Tools
  readonly watch?: Call // the request that the evaluation pane shows on opening
  readonly intro: Prose
  readonly steps: readonly Step[]
  readonly solution: Readonly<Record<string, readonly Line[]>> // by step id
  readonly proof: Proof
}

export interface Tools {
  readonly terminal: boolean
  readonly editor: boolean
  readonly console: readonly string[]
  readonly diagram: 'evaluation' | 'none'
}

export interface Step {
  readonly id: string
  readonly title: string
  readonly body: Prose
  readonly watch?: Call
  readonly goals: readonly Goal[]
  readonly hints: readonly Hint[]
  readonly diagnose: readonly Diagnosis[]
  readonly predict?: Prediction
}

export interface Goal {
  readonly id: string
  readonly text: string
  readonly keep: boolean // a guard: holds at the start, all along and at the end
  readonly check: Check
}
export interface Hint {
  readonly text: string
  readonly point?: string // a control in the ui, e.g. `console.iam.users.ben.permissions`
}
export interface Diagnosis {
  readonly when: Check
  readonly say: string
  readonly example: readonly Line[]
}

/** Asked before a decision is shown. Never blocks, never graded against the learner. */
export interface Prediction {
  readonly id: string
  readonly text: string
  readonly decision: { readonly principal: string; readonly action: string; readonly resource: string }
  readonly options: readonly PredictionOption[]
  readonly explain: string
}
/** Either what the decision will be or which step of the evaluation will make it. */
export type PredictionOption = { readonly id: Decision | StepId; readonly text: string }

export type Check =
  | { readonly kind: 'state'; readonly path: string; readonly test: StateTest }
  | { readonly kind: 'events'; readonly test: EventsTest; readonly since: 'lesson' }
  | DecisionCheck
  | { readonly kind: 'answered'; readonly question: string; readonly correct: boolean }
  | { readonly kind: 'all'; readonly of: readonly Check[] }
  | { readonly kind: 'any'; readonly of: readonly Check[] }
  | { readonly kind: 'not'; readonly of: Check }

export interface Count {
  readonly eq?: number
  readonly gte?: number
  readonly lte?: number
}
export interface StateTest {
  readonly count?: Count
  readonly equals?: unknown
  readonly matches?: string // glob
  readonly in?: readonly unknown[]
  readonly exists?: boolean
}
/** Field path → value or glob, on a CloudTrail record; `errorCode: exists` means any error. */
export type EventFilter = Readonly<Record<string, string | boolean | number>>
export type EventsTest =
  | { readonly some: EventFilter }
  | { readonly none: EventFilter }
  | { readonly count: { readonly of: EventFilter } & Count }
  | { readonly sequence: readonly EventFilter[] }

export type Expectation = 'allow' | 'deny' | 'explicitDeny' | 'implicitDeny'
export interface DecisionCase {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly context?: Readonly<Record<string, string | readonly string[]>>
  readonly expect: Expectation
}
export interface DecisionCheck {
  readonly kind: 'decision'
  readonly cases: readonly DecisionCase[] // lists in the file are multiplied out; every case must hold
  readonly because?: { readonly policyType: string; readonly sid?: string; readonly policy?: string }
}

/** One line of a solution. */
export type Line =
  | { readonly kind: 'cli'; readonly as: string; readonly cli: string; readonly fails?: string }
  | {
      readonly kind: 'api'
      readonly as: string
      readonly api: string
      readonly with: Readonly<Record<string, unknown>>
      readonly fails?: string
    }
  | { readonly kind: 'answer'; readonly answer: string; readonly value: Answer }

export interface Proof {
  readonly alternatives: readonly {
    readonly name: string
    readonly replace: Readonly<Record<string, readonly Line[]>>
  }[]
  readonly nearMisses: readonly {
    readonly name: string
    readonly replace: Readonly<Record<string, readonly Line[]>>
    readonly fails: readonly string[]
  }[]
}

export type Answer = string | number | readonly string[]

/** A lesson being played. Verdicts follow from it and the world, so undo needs nothing of its own. */
export interface Run {
  readonly lesson: string
  readonly since: number // length of the trail when the lesson began
  readonly answers: Readonly<Record<string, Answer>>
  readonly verdicts: Readonly<Record<string, Verdict>> // by goal id
}

export interface Verdict {
  readonly met: boolean
  readonly found: Found
}
/** What was found, for the goal's second line; the ui has a sentence for each code. */
export interface Found {
  readonly code:
    | 'as-wanted'
    | 'state-is' // args.path, args.value
    | 'state-missing' // args.path
    | 'no-such-event' // args.eventName
    | 'event-forbidden' // args.eventName: it must not have happened
    | 'decision-is' // args.principal, args.action, args.resource, args.decision, args.decidedBy
    | 'decided-elsewhere' // the decision is right, but another policy made it
    | 'not-answered'
    | 'answered-wrong'
    | 'part-unmet' // of all/any/not
  readonly args: Readonly<Record<string, string>>
  readonly evaluation?: Evaluation
}

// --- Prose: a closed subset of Markdown's tree. Raw HTML and images of other origins never get this far. ---

export type Prose = readonly Block[]
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly depth: 3 | 4; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Prose[] }
  | { readonly type: 'code'; readonly lang: string; readonly run: boolean; readonly value: string }
  | { readonly type: 'quote'; readonly children: Prose }
  | {
      readonly type: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | {
      readonly type: 'box'
      readonly look: 'aside' | 'warn' | 'deeper'
      readonly title: string
      readonly children: Prose
    }
  | { readonly type: 'rule' }
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] } // https: or pane:
  | { readonly type: 'break' }
