// A lesson after it was read: plain JSON, so that the app needs neither a YAML nor a Markdown parser to play it.

import type { Call, ConsoleAction, Evaluation, World } from '#account'
import type { Activity, Answer, Prediction, Question } from './questions/types.ts'

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

/** A lesson's words in another language: texts by key (see texts.ts) and prose by step. Nothing here can change a grade. */
export interface Translation {
  readonly locale: string
  readonly of: string // the version of the lesson that was translated
  readonly texts: Readonly<Record<string, string>>
  readonly intro: Prose
  readonly steps: Readonly<Record<string, { readonly title: string; readonly body: Prose }>>
}

export interface Course {
  readonly id: string
  readonly title: string
  readonly licence?: string
  readonly authors: readonly string[]
  readonly units: readonly Unit[]
  readonly glossary: Readonly<Record<string, string>> // term → a plain sentence
}
export interface Unit {
  readonly n: number
  readonly title: string
  readonly intro: string
  readonly after: readonly number[] // the units it builds on
  readonly themes: readonly Theme[]
  readonly testOut?: string // the lesson that passes the whole unit when it is done
  readonly lessons: readonly LessonCard[]
  readonly quiz: readonly Question[]
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
  readonly locale: string // the language of its texts
  readonly minutes: number
  readonly level: string
  readonly objectives: readonly string[]
  readonly requires: readonly string[]
  readonly needs: readonly string[]
  readonly renamed: Readonly<Record<string, string>> // old id → new id
  readonly flawed: readonly string[] // policies of the account that are wrong on purpose
  readonly glossary: Readonly<Record<string, string>> // the terms that its text marks → a plain sentence
  readonly account: boolean // false: it is about no account, and `world` is an empty one
  readonly world: World // the starting account
  readonly signIn: string // whom the learner is at first: an Identity's ref, `anonymous`, or `none` for the sign-in page
  readonly tools: Tools
  readonly watch?: Call // the request that the evaluation pane shows on opening
  readonly intro: Prose
  readonly steps: readonly Step[]
  readonly solution: Script
  readonly proof: Proof
}

export interface Tools {
  readonly terminal: boolean
  readonly editor: boolean
  readonly mute: readonly string[] // codes that the checks of the editor leave out
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
  readonly predict: readonly Prediction[]
  readonly quiz: readonly Question[]
  readonly activities: readonly Activity[]
}

export interface Goal {
  readonly id: string
  readonly text: string
  readonly keep: boolean // a guard: holds at the start, all along and at the end
  readonly optional: boolean // the lesson is done without it, too
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

export type Check =
  | { readonly kind: 'state'; readonly path: string; readonly test: StateTest }
  | { readonly kind: 'events'; readonly test: EventsTest; readonly since: 'lesson' | 'step' }
  | DecisionCheck
  /** At least so many of the questions are answered; with `correct`, rightly. */
  | {
      readonly kind: 'answered'
      readonly questions: readonly string[]
      readonly correct: boolean
      readonly gte: number
    }
  /** At least so many percent are where they belong; with `firstDrop`, where each item was put first. */
  | { readonly kind: 'sorted'; readonly activity: string; readonly gte: number; readonly firstDrop: boolean }
  | { readonly kind: 'lint'; readonly policy: string; readonly test: LintTest }
  | { readonly kind: 'all'; readonly of: readonly Check[] }
  | { readonly kind: 'any'; readonly of: readonly Check[] }
  | { readonly kind: 'not'; readonly of: Check }

export interface Count {
  readonly eq?: number
  readonly gte?: number
  readonly lte?: number
}
interface ValueTest {
  readonly equals?: unknown
  readonly matches?: string // glob
  readonly in?: readonly unknown[]
}
export interface StateTest extends ValueTest {
  readonly count?: Count
  readonly exists?: boolean
  readonly some?: EntryTest
  readonly every?: EntryTest // and there is at least one
  readonly none?: EntryTest
}
export interface EntryTest extends ValueTest {
  readonly where?: EventFilter // fields of the value itself
}
export type LintTest =
  | { readonly none: readonly string[] } // empty: nothing at all
  | { readonly some: readonly string[] }
  | { readonly count: Count & { readonly severity: string } }
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
  /** As the account stood just before every such call, instead of now. `key` is its place in `Run.moments`. */
  readonly at?: { readonly before: EventFilter; readonly key: string }
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
  | {
      readonly kind: 'console' // what only the console can do
      readonly as: string
      readonly action: ConsoleAction
      readonly with: Readonly<Record<string, unknown>>
      readonly fails?: string
    }
  | { readonly kind: 'clock'; readonly wait: number } // lets so many milliseconds pass
  | { readonly kind: 'answer'; readonly answer: string; readonly value: Answer }

/** Lines by step. */
export type Script = Readonly<Record<string, readonly Line[]>>
/** Another way through the lesson: other lines for some steps, or the steps in another order. */
export interface Way {
  readonly name: string
  readonly replace: Script
  readonly order?: readonly string[] // ids of steps
}
export interface Proof {
  readonly alternatives: readonly Way[]
  readonly nearMisses: readonly (Way & { readonly fails: readonly string[] })[]
}

/** A lesson being played, as plain JSON. `advance` keeps it up; whoever undoes a call puts the run of before back, too. */
export interface Run {
  readonly lesson: string
  readonly seed: string // deals cards and shuffles: the same for everybody who shares a link
  readonly since: number // length of the trail when the lesson began
  readonly began: Readonly<Record<string, number>> // its length when the goals of all steps before one were reached, as far as a check asks
  readonly answers: Readonly<Record<string, Answer>>
  readonly first: Readonly<Record<string, Answer>> // where each item was put first
  readonly moments: Readonly<Record<string, Moment>> // of decisions with `at`
  readonly verdicts: Readonly<Record<string, Verdict>> // by goal id
}

/** What a decision would be now, and what it was before the calls that it is about. */
export interface Moment {
  readonly trail: number // how far the trail was looked through
  readonly now: Verdict
  readonly was?: Verdict // the first that was not as wanted, or else the last; absent: no such call yet
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
    | 'not-yet' // args.eventName: what the check looks at has not happened
    | 'decision-was' // like decision-is, and args.eventName: before which call
    | 'not-answered'
    | 'answered-wrong' // args.right, args.of where there are several
    | 'not-sorted' // args.right, args.of
    | 'no-such-policy' // args.policy
    | 'lint-found' // args.policy, args.codes: they should not be there
    | 'lint-missing' // args.policy, args.codes
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
  | { readonly type: 'image'; readonly src: string; readonly alt: string } // a file beside the lesson
  | { readonly type: 'term'; readonly term: string; readonly children: readonly Inline[] } // a key of the glossary
  | { readonly type: 'break' }
