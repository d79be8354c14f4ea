// What a policy covers, service by service, as AWS's policy summary has it: how much of each access level, where, and when.
// AWS: IAM User Guide, "Policy summary (list of services)" and "Access levels in policy summaries", 2026-11.

import type { Action, Catalog } from '../catalog/catalog.ts'
import type { AccessLevel } from '../catalog/packed.ts'
import { partsOf } from '../match/arn.ts'
import { matchesPattern } from '../match/wildcard.ts'
import type { Entry, Statement } from '../lint/types.ts'

export interface SummaryRow {
  readonly pointer: string // of the statement
  readonly effect: 'Allow' | 'Deny'
  readonly prefix: string // '*': every service
  readonly service: string | undefined // its full name; undefined: AWS has no such service
  readonly butNot: boolean // NotAction: everything but what is listed
  readonly levels: readonly { readonly level: AccessLevel; readonly covered: number; readonly of: number }[]
  readonly actions: number
  readonly unknown: readonly string[] // that AWS has no such action for
  readonly resources: readonly string[] // none: the policy stands on its resource
  readonly butNotResources: boolean
  readonly keys: readonly string[] // that the conditions ask for
}

export function summaryOf(statements: readonly Statement[], catalog: Catalog): readonly SummaryRow[] {
  return statements.flatMap((statement) => {
    const { effect, actions } = statement
    if (effect !== 'Allow' && effect !== 'Deny') return []
    const prefixes = [...new Set(actions.map(({ text }) => prefixOf(text)))]
    return prefixes.map((prefix) => {
      const listed = actions.filter(({ text }) => prefixOf(text) === prefix)
      return {
        pointer: statement.pointer,
        effect,
        prefix,
        ...covered(prefix, listed, catalog),
        ...where(statement, prefix),
      }
    })
  })
}

function prefixOf(action: string): string {
  return action === '*' ? '*' : (action.toLowerCase().split(':')[0] ?? '')
}

function covered(prefix: string, listed: readonly Entry[], catalog: Catalog) {
  const service = catalog.service(prefix)
  const known = [...(service?.actions.values() ?? [])]
  const patterns = listed.map(({ text }) => text.toLowerCase())
  const hit = (action: Action): boolean => patterns.some((one) => matchesPattern(one, action.name.toLowerCase()))
  const levels = LEVELS.map((level) => {
    const all = known.filter((action) => action.level === level)
    return { level, covered: all.filter(hit).length, of: all.length }
  }).filter((one) => one.covered > 0)
  return {
    service: prefix === '*' ? '' : service?.name,
    butNot: listed.some(({ element }) => element === 'NotAction'),
    levels,
    actions: levels.reduce((sum, one) => sum + one.covered, 0),
    unknown: prefix === '*' ? [] : listed.flatMap(({ text }) => (catalog.expand(text).length === 0 ? [text] : [])),
  }
}

const LEVELS: readonly AccessLevel[] = ['List', 'Read', 'Write', 'Tagging', 'Permissions management']

/** The resources that belong to the service; all of them when none does, since it cannot be told. */
function where({ resources, conditions }: Statement, prefix: string) {
  const own = resources.filter(({ text }) => {
    const [, , service = '*'] = text === '*' ? [] : partsOf(text)
    return matchesPattern(service, prefix) || prefix === '*'
  })
  return {
    resources: (own.length > 0 ? own : resources).map(({ text }) => text),
    butNotResources: resources.some(({ element }) => element === 'NotResource'),
    keys: [...new Set(conditions.map(({ key }) => key))],
  }
}
