// Every answer of the worker, as functions of the catalogue.

import { type Catalog, lint, type LintFinding, parsePolicy } from '#engine'
import type { Asks, Setting } from './asks.ts'
import { fixAll } from './fixAll.ts'

type Answers = { readonly [K in keyof Asks]: (ask: Asks[K]['ask']) => Asks[K]['answer'] | Promise<Asks[K]['answer']> }

export function answersFrom(catalog: Catalog): Answers {
  const findingsIn = (text: string, setting: Setting): readonly LintFinding[] =>
    lint(parsePolicy(text, setting.policyType), { ...setting, catalog, whileBroken: true })
  return {
    lint: ({ text, setting }) => ({ findings: findingsIn(text, setting) }),
    fixAll: ({ text, setting }) => fixAll(text, (mended) => findingsIn(mended, setting)),
  }
}
