// Cards and bins while a learner sorts: what lies where, what came back, what is left. Pure.

import { type Activity, type Answer, gradeAnswer, type PartGrade, presented } from '#lessons'

export type Placing = Extract<Activity, { kind: 'sort' | 'match' | 'pin' }>
type Places = Readonly<Record<string, string>> // item → bin

export interface Board {
  readonly dealt: readonly string[] // the run's cards
  readonly deck: readonly string[] // not placed, in the order in which they come
  readonly placed: Places
  readonly marks: Readonly<Record<string, PartGrade>> // of the last check
}

/** What was right when it was last checked lies where it was; everything else is in the deck. */
export function openBoard(activity: Placing, seed: string, given: Answer | undefined): Board {
  const dealt = presented(activity, seed)
  const grade = given === undefined ? undefined : gradeAnswer(activity, given, new Set(dealt))
  const right = Object.entries(grade?.parts ?? {}).filter(([, { correct }]) => correct)
  const places = placesOf(given)
  const placed = Object.fromEntries(right.flatMap(([id]) => (places[id] === undefined ? [] : [[id, places[id]]])))
  return { dealt, deck: dealt.filter((id) => placed[id] === undefined), placed, marks: Object.fromEntries(right) }
}

export function put(board: Board, item: string, bin: string): Board {
  const { [item]: _, ...marks } = board.marks
  return {
    ...board,
    deck: board.deck.filter((id) => id !== item),
    placed: { ...board.placed, [item]: bin },
    marks,
  }
}

export function takeBack(board: Board, item: string): Board {
  const { [item]: _, ...placed } = board.placed
  const { [item]: __, ...marks } = board.marks
  return { ...board, deck: [...board.deck.filter((id) => id !== item), item], placed, marks }
}

export interface Checked {
  readonly board: Board
  readonly right: readonly string[] // newly checked
  readonly wrong: readonly string[]
}

/** Right ones stay in place; wrong ones go back under the deck and return later in the run, with what was said. */
export function checkBoard(activity: Placing, board: Board): Checked {
  const { parts } = gradeAnswer(activity, board.placed, new Set(board.dealt))
  const fresh = board.dealt.filter((id) => parts[id] && !board.marks[id]?.correct)
  const wrong = fresh.filter((id) => !parts[id]?.correct)
  const placed = Object.fromEntries(Object.entries(board.placed).filter(([id]) => !wrong.includes(id)))
  return {
    board: { ...board, deck: [...board.deck, ...wrong], placed, marks: { ...board.marks, ...parts } },
    right: fresh.filter((id) => !wrong.includes(id)),
    wrong,
  }
}

function placesOf(answer: Answer | undefined): Places {
  return typeof answer === 'object' && !Array.isArray(answer) ? (answer as Places) : {}
}

/** How many, in words. */
export function cards(count: number): string {
  return count === 0 ? 'no cards' : count === 1 ? '1 card' : `${count} cards`
}
