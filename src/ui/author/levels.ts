// The ten levels of the proof (docs/lesson-format.md), and what is to be said of each.

import type { Problem } from '#lessons'

const levels = [
  ['Form', 'files can be read, keys are known, everything named is there'],
  ['Start', 'each goal is open at the start, each guard holds'],
  ['Solution', 'each line works, each goal is reached in its own step'],
  ['Need', 'no line of the solution can be left out'],
  ['Width', 'other right ways pass, too'],
  ['Sharpness', 'near misses fail where they should, much too broad changes fail'],
  ['Messages', 'diagnoses speak when they should, hints help, wrong answers are explained'],
  ['Recovery', 'from each near miss there is a way on'],
  ['Words', 'sentences are short, translations are complete'],
  ['Determinism', 'played twice, it leaves the same log'],
] as const

/** `waiting`: it is only tried when the levels before it hold. */
export type State = 'good' | 'bad' | 'warning' | 'waiting'
export interface Row {
  readonly level: number // from 1
  readonly name: string
  readonly says: string
  readonly state: State
  readonly problems: readonly Problem[]
}

/** `L1001` is of level 10, `L601` of level 6. */
function levelOf({ code }: Problem): number {
  return Math.floor(Number(code.slice(1)) / 100)
}

const NEED_A_SOLUTION: readonly number[] = [4, 5, 6, 8, 10]

export function rowsOf(problems: readonly Problem[], read: boolean): readonly Row[] {
  const of = (level: number): readonly Problem[] => problems.filter((one) => levelOf(one) === level)
  const solved = of(2).length === 0 && of(3).length === 0
  return levels.map(([name, says], index) => {
    const level = index + 1
    const mine = of(level)
    const tried = level === 1 || (read && (solved || !NEED_A_SOLUTION.includes(level)))
    return { level, name, says, state: tried ? stateOf(mine) : 'waiting', problems: mine }
  })
}

function stateOf(problems: readonly Problem[]): State {
  if (problems.some(({ severity }) => severity === 'error')) return 'bad'
  return problems.length > 0 ? 'warning' : 'good'
}
