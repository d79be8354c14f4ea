import { describe, expect, it } from 'vitest'
import { checkBoard, openBoard, type Placing, put, takeBack } from './board.ts'

const card = (id: string, bin: string) => ({ id, text: id, in: [bin], why: { '*': `${id} is not there` } })
const sort: Placing = {
  id: 'line',
  kind: 'sort',
  shuffle: true,
  bins: [
    { id: 'aws', text: 'AWS' },
    { id: 'you', text: 'You' },
  ],
  items: [card('fence', 'aws'), card('disk', 'aws'), card('guest', 'you'), card('who', 'you')],
}
const open = (seed = 's') => openBoard(sort, seed, undefined)

describe('the board', () => {
  it('deals the same order to everybody with the same seed', () => {
    expect(open().deck).toEqual(open().deck)
    expect(open().deck.toSorted()).toEqual(['disk', 'fence', 'guest', 'who'])
  })

  it('keeps right cards in place, and brings wrong ones back under the deck with a reason', () => {
    const { deck } = open()
    const placed = put(put(open(), 'fence', 'aws'), 'guest', 'aws')
    const { board, right, wrong } = checkBoard(sort, placed)
    expect({ right, wrong, placed: board.placed }).toEqual({
      right: ['fence'],
      wrong: ['guest'],
      placed: { fence: 'aws' },
    })
    expect(board.deck).toEqual([...deck.filter((id) => id !== 'fence' && id !== 'guest'), 'guest'])
    expect(board.marks.guest).toEqual({ correct: false, say: 'guest is not there' })
  })

  it('tells of each card once: what stayed right is not told again', () => {
    const { board } = checkBoard(sort, put(open(), 'fence', 'aws'))
    expect(checkBoard(sort, put(board, 'who', 'you')).right).toEqual(['who'])
  })

  it('a card that is placed anew loses its mark, and so does one that is taken back', () => {
    const { board } = checkBoard(sort, put(put(open(), 'fence', 'aws'), 'guest', 'aws'))
    expect(put(board, 'guest', 'you').marks.guest).toBeUndefined()
    expect(takeBack(board, 'fence')).toMatchObject({ placed: {}, marks: { guest: { correct: false } } })
  })

  it('goes on where it was left: right cards lie, wrong ones are in the deck', () => {
    const board = openBoard(sort, 's', { fence: 'aws', guest: 'aws' })
    expect(board.placed).toEqual({ fence: 'aws' })
    expect(board.deck).toContain('guest')
  })
})
