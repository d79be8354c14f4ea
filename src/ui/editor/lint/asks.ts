// What the worker of the policy editor can be asked, and what it answers: a row each.

import type { LintFinding, PolicyKind } from '#engine'

/** What is known of a policy beside its text. */
export interface Setting {
  readonly policyType: PolicyKind
  readonly resourceType?: string // of the resource that carries the policy, e.g. AWS::S3::Bucket
  readonly account: string // the account at home, 12 digits
  readonly now: number // milliseconds since the Unix epoch, UTC, by the account's clock
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
}

export type Question = { [K in keyof Asks]: { readonly kind: K; readonly ask: Asks[K]['ask'] } }[keyof Asks]
export type Ask = <K extends keyof Asks>(
  kind: K,
  ask: Asks[K]['ask'],
  signal?: AbortSignal,
) => Promise<Asks[K]['answer'] | 'dropped' | 'failed'>
