// Every answer of the worker, as functions of the catalogue.

import { type Catalog, lint, type LintFinding, parsePolicy, searchActions, statementsOf, summaryOf } from '#engine'
import { offersAt } from '../complete/offersAt.ts'
import { hoverAt } from '../hover/hoverAt.ts'
import { rewritesAt } from '../wildcards/changes.ts'
import { hintsIn } from '../wildcards/hints.ts'
import type { Asks, Setting } from './asks.ts'
import { fixAll } from './fixAll.ts'

type Answers = { readonly [K in keyof Asks]: (ask: Asks[K]['ask']) => Asks[K]['answer'] | Promise<Asks[K]['answer']> }

/** `describe`: what AWS says of an action or a condition key of a service. */
export function answersFrom(catalog: Catalog, describe: (service: string, name: string) => Promise<string>): Answers {
  const findingsIn = (text: string, setting: Setting): readonly LintFinding[] =>
    lint(parsePolicy(text, setting.policyType), { ...setting, catalog, whileBroken: true })
  return {
    lint: ({ text, setting }) => ({ findings: findingsIn(text, setting) }),
    fixAll: ({ text, setting }) => fixAll(text, (mended) => findingsIn(mended, setting)),
    summary: ({ text }) => ({ rows: summaryOf(statementsOf(parsePolicy(text).document ?? {}), catalog) }),
    actions: ({ query, limit }) => ({
      actions: searchActions(catalog, query, limit).map(({ name, level }) => ({ name, level })),
    }),
    complete: ({ text, offset, ...known }) => offersAt(text, offset, { ...known, catalog }),
    hover: async ({ text, offset, ...known }) => ({
      hover: await hoverAt(text, offset, { ...known, catalog, describe }),
    }),
    hints: ({ text }) => ({ hints: hintsIn(text, catalog) }),
    rewrites: ({ text, offset }) => ({ rewrites: rewritesAt(text, offset, catalog) }),
    describe: async ({ action }) => ({ description: await describe(action.split(':')[0] ?? '', action) }),
  }
}
