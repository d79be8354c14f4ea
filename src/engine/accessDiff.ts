// Which decisions an edit changes.

import { sweep } from './sweep.ts'
import type { Decision } from './types.ts'
import type { Holdings, Universe } from './universe.ts'

export interface DecisionChange {
  readonly principal: number // places in the universe
  readonly action: number
  readonly resource: number
  readonly before: Decision
  readonly after: Decision
}

/**
 * Every decision of a universe that differs between two states of its policies, in the order of the universe. Pure and
 * total. Sweeps of one universe object share what follows from it: use the same object for every question about it.
 */
export function accessDiff(before: Holdings, after: Holdings, universe: Universe): readonly DecisionChange[] {
  const [old, now] = [sweep(before, universe), sweep(after, universe)]
  const changes: DecisionChange[] = []
  const width = universe.resources.length
  const size = universe.actions.length * width
  now.forEach((letter, cell) => {
    if (letter === old[cell]) return
    changes.push({
      principal: Math.floor(cell / size),
      action: Math.floor((cell % size) / width),
      resource: cell % width,
      before: decisionOf(old[cell]),
      after: decisionOf(letter),
    })
  })
  return changes
}

const DECISIONS: Readonly<Record<string, Decision>> = { A: 'Allow', E: 'ExplicitDeny', I: 'ImplicitDeny' }

/** The decision that a letter of a sweep stands for. */
export function decisionOf(letter: number | undefined): Decision {
  return DECISIONS[String.fromCharCode(letter ?? 0)] ?? 'ImplicitDeny'
}
