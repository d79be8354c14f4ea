// Does Action or NotAction cover the request's action? Rules G4 and G5: service equal, then a pattern over the name, both
// without case. AWS: IAM User Guide, "IAM JSON policy elements: Action", 2026-11.

import { type Numbered, numbered } from '../memo.ts'
import type { Patterns } from '../policy/read.ts'
import type { StatementTrace } from '../types.ts'
import { fits, type Matcher, matcher } from './wildcard.ts'

export type ActionMatch = StatementTrace['action']

/** An action as it is compared: in lower case, cut at its first colon. */
export interface Action extends Numbered {
  readonly text: string // as it was asked
  readonly service: string
  readonly name: string
}

export const actionOf = numbered((text, id): Action => {
  const [service, name = ''] = cut(text.toLowerCase())
  return { id, text, service, name }
})

/** The match of a statement's patterns; the same object whenever the same pattern decides. */
export function actionMatcher({ patterns, negated }: Patterns): (action: Action) => ActionMatch {
  const nothing: ActionMatch = { matched: negated, negated }
  const rows = patterns.flatMap((by) => {
    const row = rowOf(by)
    return row ? [{ ...row, match: { matched: !negated, negated, by } }] : []
  })
  return ({ service, name }) => {
    for (const row of rows)
      if (row.service === undefined || (row.service === service && fits(row.name, name))) return row.match
    return nothing
  }
}

/** Without a service: every action. A pattern without a colon that is not `*` covers nothing. */
function rowOf(pattern: string): { readonly service?: string; readonly name: Matcher } | undefined {
  if (pattern === '*') return { name: matcher({ text: '*' }) }
  const [service, name] = cut(pattern.toLowerCase())
  return name === undefined ? undefined : { service, name: matcher({ text: name }) }
}

function cut(action: string): readonly [string, string?] {
  const colon = action.indexOf(':')
  return colon < 0 ? [action] : [action.slice(0, colon), action.slice(colon + 1)]
}
