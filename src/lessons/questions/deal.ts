// Which cards a run has, and in which order things are shown: chance that is the same for the same seed.

import type { Activity, Question } from './types.ts'

/** The ids of options, items or fields in the order in which to show them. Bins keep theirs. */
export function presented(asked: Question | Activity, seed: string): readonly string[] {
  const own = `${seed}/${asked.id}`
  switch (asked.kind) {
    case 'one':
    case 'many':
      return asked.shuffle ? shuffled(ids(asked.options), own) : ids(asked.options)
    case 'decision':
      return ids(asked.options)
    case 'number':
      return []
    case 'note':
      return ids(asked.fields)
    case 'order':
      return disordered(ids(asked.items), own)
    case 'match':
    case 'pin':
      return asked.shuffle ? shuffled(ids(asked.items), own) : ids(asked.items)
    case 'sort': {
      const dealt = asked.draw === undefined ? ids(asked.items) : drawn(asked, asked.draw, own)
      return asked.shuffle ? shuffled(dealt, own) : ids(asked.items).filter((id) => dealt.includes(id))
    }
  }
}

/** So many cards, in turns one of each bin. */
function drawn({ bins, items }: Extract<Activity, { kind: 'sort' }>, draw: number, seed: string): readonly string[] {
  const piles = bins.map(({ id: bin }) =>
    shuffled(
      items.filter(({ in: [first] }) => first === bin).map(({ id }) => id),
      `${seed}/${bin}`,
    ),
  )
  const longest = Math.max(...piles.map(({ length }) => length))
  const inTurns = Array.from({ length: longest }, (_, turn) => piles.flatMap((pile) => pile[turn] ?? [])).flat()
  return inTurns.slice(0, draw)
}

/** In any order but the right one. */
function disordered(right: readonly string[], seed: string): readonly string[] {
  const order = shuffled(right, seed)
  const [first, ...rest] = order
  return first !== undefined && order.every((id, index) => id === right[index]) ? [...rest, first] : order
}

/** Each next one is any of those that are left. */
function shuffled<T>(all: readonly T[], seed: string): readonly T[] {
  const next = numbers(seed)
  const left = [...all]
  return all.flatMap(() => left.splice(Math.floor(next() * left.length), 1))
}

/** Numbers from 0 up to 1, drawn from a text: a linear congruential generator started by its FNV-1a hash. */
function numbers(seed: string): () => number {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return () => {
    // Factors: Numerical Recipes, "ranqd1". The high bits are the good ones, and division uses those.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function ids(all: readonly { readonly id: string }[]): readonly string[] {
  return all.map(({ id }) => id)
}
