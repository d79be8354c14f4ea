// iam:PassRole and iam:CreateServiceLinkedRole in identity policies: six ways to give them for more roles than were meant.

import { append, repair } from '../edits.ts'
import type { Entry, Hit, Statement, Subject } from '../types.ts'
import { hitAt } from './each.ts'
import { covers, excluded, has, isAllow, listed, on, tests } from './grants.ts'

export interface Special {
  readonly action: string
  readonly key: string // the condition key that narrows it
  readonly wide: RegExp // resources that are too many
}
export const PASS_ROLE: Special = {
  action: 'iam:PassRole',
  key: 'iam:passedtoservice',
  wide: /^\*+$|^arn:[^:]*:iam:[^:]*:[^:]*:(role\/)?\*$/,
}
export const CREATE_SLR: Special = {
  action: 'iam:CreateServiceLinkedRole',
  key: 'iam:awsservicename',
  wide: /^\*+$|^arn:[^:]*:iam:[^:]*:[^:]*:(role\/(aws-service-role\/)?)?\*$/,
}

type Way = 'named' | 'pattern' | 'notAction'
type Find = (policy: Subject) => readonly Hit[]

/** With NotResource. */
export function exceptFor(special: Special, way: Way): Find {
  return eachAllowing(special, way, (statement, place) => {
    if (!has(statement, 'NotResource')) return []
    if (way !== 'named') return hitAt(place.pointer, place.text, true)
    return hitAt(`${statement.pointer}/NotResource`, special.action, { on: 'key' })
  })
}

/** With a Resource that takes in all roles. */
export function onAll(special: Special, way: Way): Find {
  return eachAllowing(special, way, (statement, place) => {
    const wide = on(statement).find(({ text }) => special.wide.test(text))
    if (!wide || tests(statement, special.key)) return []
    if (way === 'named') return hitAt(wide.pointer, wide.text, true)
    if (way === 'pattern') return hitAt(place.pointer, place.text, true)
    const fixes = [
      repair(`Add ${special.action} to NotAction`, append(place.pointer, statement.raw.NotAction, special.action)),
    ]
    return hitAt(place.pointer, special.action, { fixes })
  })
}

function eachAllowing(
  { action }: Special,
  way: Way,
  look: (statement: Statement, place: Pick<Entry, 'pointer' | 'text'>) => readonly Hit[],
): Find {
  return ({ statements }) =>
    statements.filter(isAllow).flatMap((statement) => {
      if (way === 'notAction') {
        const spared = excluded(statement)
        if (spared.length === 0 || spared.some(({ text }) => covers(text, action))) return []
        return look(statement, { pointer: `${statement.pointer}/NotAction`, text: action })
      }
      const named = listed(statement).find(({ text }) =>
        way === 'named' ? text.toLowerCase() === action.toLowerCase() : /[*?]/.test(text) && covers(text, action),
      )
      return named ? look(statement, named) : []
    })
}
