// What a round of a unit's questions comes to. The first answer counts. Pure.

import type { Question } from '#lessons'

const PASS = 90 // percent; course outline, "Order and unlocking"

export interface Score {
  readonly right: number
  readonly open: number
  readonly of: number
  readonly percent: number
}

export function scoreOf(questions: readonly Question[], first: Readonly<Record<string, boolean>>): Score {
  const right = questions.filter(({ id }) => first[id]).length
  const open = questions.filter(({ id }) => !Object.hasOwn(first, id)).length
  const of = questions.length
  return { right, open, of, percent: of === 0 ? 0 : Math.floor((100 * right) / of) }
}

export function passes({ percent, open }: Score): boolean {
  return open === 0 && percent >= PASS
}
