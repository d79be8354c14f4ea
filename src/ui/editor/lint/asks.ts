// What the worker of the policy editor can be asked, and what it answers: a row each.

import type { LintFinding, PolicyKind, SummaryRow } from '#engine'
import type { Offers } from '../complete/offersAt.ts'
import type { Names } from '../complete/types.ts'
import type { Hover } from '../hover/hoverAt.ts'
import type { Context } from '../hover/variable.ts'
import type { Rewrite } from '../wildcards/changes.ts'
import type { Hint } from '../wildcards/hints.ts'

/** What is known of a policy beside its text. */
export interface Setting {
  readonly policyType: PolicyKind
  readonly resourceType?: string // of the resource that carries the policy, e.g. AWS::S3::Bucket
  readonly account: string // the account at home, 12 digits
  readonly now: number // milliseconds since the Unix epoch, UTC, by the account's clock
  readonly mute: readonly string[] // codes that the lesson wants left out
}

export interface Asks {
  lint: {
    ask: { readonly text: string; readonly setting: Setting }
    answer: { readonly findings: readonly LintFinding[] }
  }
  fixAll: {
    ask: { readonly text: string; readonly setting: Setting }
    answer: { readonly text: string; readonly count: number } // of the repairs made
  }
  summary: {
    ask: { readonly text: string }
    answer: { readonly rows: readonly SummaryRow[] }
  }
  actions: {
    ask: { readonly query: string; readonly limit: number }
    answer: { readonly actions: readonly { readonly name: string; readonly level: string }[] }
  }
  complete: { ask: At; answer: Offers }
  hover: { ask: At & { readonly context: Context }; answer: { readonly hover: Hover | null } }
  hints: { ask: { readonly text: string }; answer: { readonly hints: readonly Hint[] } }
  rewrites: {
    ask: { readonly text: string; readonly offset: number }
    answer: { readonly rewrites: readonly Rewrite[] }
  }
  /** What AWS says of an action. */
  describe: { ask: { readonly action: string }; answer: { readonly description: string } }
}

interface At {
  readonly text: string
  readonly offset: number
  readonly policyType: PolicyKind
  readonly names: Names
}

export type Question = { [K in keyof Asks]: { readonly kind: K; readonly ask: Asks[K]['ask'] } }[keyof Asks]
export type Ask = <K extends keyof Asks>(
  kind: K,
  ask: Asks[K]['ask'],
  signal?: AbortSignal,
) => Promise<Asks[K]['answer'] | 'dropped' | 'failed'>
