import type { Offer } from './types.ts'

const MOST = 200 // offers; whoever sees more types on

/** The offers that have every word that was typed: those that begin so first, else as they come. */
export function rank(offers: readonly Offer[], typed: string): readonly Offer[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return offers
    .map((offer, index) => ({ offer, index, score: scoreOf(offer, typed.toLowerCase(), words) }))
    .filter(({ score }) => score < NONE)
    .toSorted((a, b) => a.score - b.score || a.index - b.index)
    .slice(0, MOST)
    .map(({ offer }) => offer)
}

const NONE = 100

function scoreOf({ label, words = '', last }: Offer, typed: string, parts: readonly string[]): number {
  const name = label.toLowerCase()
  const later = last ? 10 : 0
  if (name.startsWith(typed)) return later
  if (parts.every((part) => name.includes(part))) return later + (name.includes(`:${parts[0] ?? ''}`) ? 1 : 2)
  return parts.every((part) => name.includes(part) || words.toLowerCase().includes(part)) ? later + 3 : NONE
}
