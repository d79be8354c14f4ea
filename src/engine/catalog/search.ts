// Actions by what somebody remembers of them: the start of a name, or words in any order.

import type { Action, Catalog } from './catalog.ts'

/** `s3:get` gives what begins so; "delete bucket" what has both words, in its name or in that of its service. */
export function searchActions(catalog: Catalog, asked: string, limit: number): readonly Action[] {
  const query = asked.trim().toLowerCase()
  const words = query.split(/[\s:*,]+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const found = catalog.prefixes.flatMap((prefix) => {
    const service = catalog.service(prefix)
    const home = `${prefix} ${service?.name ?? ''}`.toLowerCase()
    return [...(service?.actions ?? [])].flatMap(([name, action]) => {
      const rank = rankOf(`${prefix}:${name}`, home, query, words)
      return rank === undefined ? [] : [{ rank, action }]
    })
  })
  return found
    .toSorted((a, b) => a.rank - b.rank || a.action.name.length - b.action.name.length)
    .slice(0, limit)
    .map(({ action }) => action)
}

/** The lower, the nearer: what begins so, what has the words in its name, what needs its service's name for them. */
function rankOf(name: string, home: string, query: string, words: readonly string[]): number | undefined {
  if (name.startsWith(query)) return 0
  if (words.every((word) => name.includes(word))) return 1
  return words.some((word) => name.includes(word)) && words.every((word) => name.includes(word) || home.includes(word))
    ? 2
    : undefined
}
