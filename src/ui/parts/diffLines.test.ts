import { describe, expect, it } from 'vitest'
import { diffLines } from './diffLines.ts'

const shown = (before: string, after: string): string =>
  diffLines(before, after)
    .map(({ sign, text }) => sign + text)
    .join('|')

describe('diffLines', () => {
  it.each([
    ['nothing', '', '', ''],
    ['all new', '', 'a\nb', '+a|+b'],
    ['all gone', 'a\nb', '', '-a|-b'],
    ['equal', 'a\nb', 'a\nb', ' a| b'],
    ['a line more in the middle', 'a\nc', 'a\nb\nc', ' a|+b| c'],
    ['a line changed', 'a\nb\nc', 'a\nx\nc', ' a|-b|+x| c'],
    ['lines moved apart', 'a\nb\nc\nd', 'b\nx\nd\ne', '-a| b|-c|+x| d|+e'],
  ])('%s', (_title, before, after, wanted) => expect(shown(before, after)).toBe(wanted))

  it('gives up on what is too long to compare, and loses no line', () => {
    const [long, other] = ['a', 'b'].map((name) => Array.from({ length: 700 }, (_, n) => `${name}${n}`).join('\n'))
    expect(diffLines(long ?? '', other ?? '')).toHaveLength(1400)
  })
})
