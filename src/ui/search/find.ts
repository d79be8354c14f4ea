// What fits the words of a search, the best first. Pure.

import type { SearchGroup, SearchOption } from '../parts/SearchList.tsx'

export interface Findable extends SearchOption {
  readonly group: string
  readonly words?: string // searched, not shown
}

const MOST = 6 // of one group; who wants more types another letter

/** Everything that holds all the words, by group; the group with the best result comes first. */
export function find<Entry extends Findable>(entries: readonly Entry[], sought: string): readonly SearchGroup[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  const ranked = entries
    .map((entry) => ({ entry, rank: words.reduce((sum, word) => sum + rankOf(entry, word), 0) }))
    .filter(({ rank }) => rank < NOWHERE)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
  return grouped(ranked).map(({ title, options }) => ({ title, options: options.slice(0, MOST) }))
}

/** In the order of the entries. */
export function grouped(entries: readonly Findable[]): readonly SearchGroup[] {
  const titles = [...new Set(entries.map(({ group }) => group))]
  return titles.map((title) => ({ title, options: entries.filter(({ group }) => group === title) }))
}

const NOWHERE = 1000

/** 0: the name begins with it. 1: a word of the name does. 2: it is in the name. 3: it is in what is said about it. */
function rankOf({ name, about, words = '' }: Findable, word: string): number {
  const title = name.toLowerCase()
  if (title.startsWith(word)) return 0
  if (title.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 1
  if (title.includes(word)) return 2
  return `${about} ${words}`.toLowerCase().includes(word) ? 3 : NOWHERE
}
