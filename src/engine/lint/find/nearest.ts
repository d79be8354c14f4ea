// The names that may have been meant.

import type { Catalog } from '../../catalog/catalog.ts'
import { nearestName } from '../../policy/nearest.ts'

export function nearestAction(action: string, catalog: Catalog): string | undefined {
  const [prefix = '', name = ''] = action.split(':')
  const actions = [...(catalog.service(prefix)?.actions.values() ?? [])].map((one) => one.name.slice(prefix.length + 1))
  const found = nearestName(name.trim(), actions)
  return found === undefined ? undefined : `${prefix.trim()}:${found}`
}

/** The prefix that is nearest; of those that are equally near one that has the action. */
export function nearestPrefix(prefix: string, name: string, catalog: Catalog): string | undefined {
  const lower = prefix.toLowerCase()
  const like = catalog.prefixes.filter((one) => one[0] === lower[0] && Math.abs(one.length - lower.length) <= 2)
  const having = like.filter((one) => catalog.service(one)?.actions.has(name.toLowerCase()) === true)
  return nearestName(lower, having) ?? nearestName(lower, catalog.prefixes)
}
