// Does Action or NotAction cover the request's action? Rules G4 and G5: service equal, then a pattern over the name, both
// without case. AWS: IAM User Guide, "IAM JSON policy elements: Action", 2026-11.

import { type Numbered, numbered, remember } from '../memo.ts'
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
  const rows = patterns.map(rowOf)
  const sense = negated ? 'spared' : 'listed'
  const nothing = negated ? NOT_LISTED : NOTHING
  return ({ service, name }) => {
    for (const row of rows)
      if (row.service === undefined || (row.service === service && fits(row.name, name))) return row[sense]
    return nothing
  }
}

const NOTHING: ActionMatch = { matched: false, negated: false }
const NOT_LISTED: ActionMatch = { matched: true, negated: true }

interface Row {
  readonly service: string | undefined // undefined: of every service
  readonly name: Matcher
  readonly listed: ActionMatch // by Action
  readonly spared: ActionMatch // by NotAction
}

/** Policies repeat each other: each pattern is made ready once. One without a colon that is not `*` covers nothing. */
const rowOf = remember(10_000, (by): Row => {
  const [service, name = ''] = by === '*' ? [undefined, '*'] : cut(by.toLowerCase())
  return {
    service,
    name: matcher({ text: name }),
    listed: { matched: true, negated: false, by },
    spared: { matched: false, negated: true, by },
  }
})

function cut(action: string): readonly [string, string?] {
  const colon = action.indexOf(':')
  return colon < 0 ? [action] : [action.slice(0, colon), action.slice(colon + 1)]
}
