import { describe, expect, it } from 'vitest'
import { columns, completed } from './completion.ts'
import { type Editing, emptyLine, keysOf, nextLine, press, type Wish } from './lineEditor.ts'
import { draw } from './screen.ts'

const UP = '\u001B[A'
const DOWN = '\u001B[B'
const LEFT = '\u001B[D'
const ctrl = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 64)

function after(data: string, from: Editing = emptyLine): { shown: string; wishes: readonly Wish[] } {
  let line = from
  const wishes: Wish[] = []
  for (const key of keysOf(data)) {
    const pressed = press(line, key)
    line = pressed.line
    if (pressed.wish) wishes.push(pressed.wish)
  }
  return { shown: `${line.text.slice(0, line.cursor)}|${line.text.slice(line.cursor)}`, wishes }
}

const remembering = nextLine(nextLine(emptyLine, 'one'), 'two')

// keys → the line, with the cursor as a bar
const keys: readonly (readonly [what: string, data: string, shown: string, from?: Editing])[] = [
  ['letters', 'aws', 'aws|'],
  ['letters in the middle', `as${LEFT}w`, 'aw|s'],
  ['left, at the start', `a${LEFT}${LEFT}${LEFT}`, '|a'],
  ['right', `ab${LEFT}${LEFT}\u001B[C`, 'a|b'],
  ['right, at the end', 'ab\u001B[C', 'ab|'],
  ['Home and End', 'ab\u001B[Hx\u001B[Fy', 'xaby|'],
  ['the other Home and End', 'ab\u001BOHx\u001BOFy', 'xaby|'],
  ['Ctrl+A and Ctrl+E', `ab${ctrl('A')}x${ctrl('E')}y`, 'xaby|'],
  ['Backspace', 'ab\u007F', 'a|'],
  ['Backspace, at the start', `ab${ctrl('A')}\u007F`, '|ab'],
  ['Delete', `ab${ctrl('A')}\u001B[3~`, '|b'],
  ['Ctrl+U', `aws iam${LEFT}${ctrl('U')}`, '|m'],
  ['Ctrl+K', `aws iam${LEFT}${ctrl('K')}`, 'aws ia|'],
  ['Ctrl+W', `aws iam  ${ctrl('W')}`, 'aws |'],
  ['a word to the left, and to the right', 'aws iam\u001B[1;5Dx\u001B[1;5Cy', 'aws xiamy|'],
  ['up', UP, 'two|', remembering],
  ['up twice', UP + UP, 'one|', remembering],
  ['up too often', UP + UP + UP, 'one|', remembering],
  ['up and down, to what was typed', `x${UP}${UP}${DOWN}${DOWN}`, 'x|', remembering],
  ['down at the bottom', `x${DOWN}`, 'x|', remembering],
  ['a key that means nothing', 'a\u001B[24~\u0000', 'a|'],
]

describe('the line editor', () => {
  it.each(keys.map(([what, data, shown, from]) => ({ what, data, shown, from })))('$what', ({ data, shown, from }) => {
    expect(after(data, from).shown).toBe(shown)
  })

  it.each([
    ['\r', 'submit'],
    ['\t', 'complete'],
    [ctrl('C'), 'cancel'],
    [ctrl('L'), 'clear'],
  ])('leaves %j to the terminal', (key, wish) => {
    expect(after(`ab${key}`)).toEqual({ shown: 'ab|', wishes: [wish] })
  })

  it('takes a paste of several lines line by line', () => {
    expect(after('a\r\nb\r').wishes).toEqual(['submit', 'submit'])
  })

  it('remembers no blank line, and nothing twice in a row', () => {
    expect(nextLine(nextLine(nextLine(emptyLine, 'one'), '  '), 'one').history).toEqual(['one'])
  })
})

const offers: readonly (readonly [typed: string, offered: readonly string[], text: string, list: readonly string[]])[] =
  [
    ['aws ia', ['iam'], 'aws iam ', []],
    ['aws iam cr', ['create-role', 'create-user'], 'aws iam create-', []],
    ['aws iam create-', ['create-role', 'create-user'], 'aws iam create-', ['create-role', 'create-user']],
    ['aws iam x', [], 'aws iam x', []],
  ]

describe('Tab', () => {
  it.each(offers)('after %s', (text, offered, wanted, list) => {
    const done = completed({ ...emptyLine, text, cursor: text.length }, offered)
    expect([done.line.text, done.list]).toEqual([wanted, list])
  })

  it('lists in columns', () => {
    expect(columns(['a', 'bbb', 'cc'], 10)).toEqual(['a    bbb', 'cc'])
    expect(columns(['a', 'bbb'], 3)).toEqual(['a', 'bbb'])
  })
})

const plain = (text: string): string => text
const rows: readonly (readonly [what: string, text: string, cursor: number, before: number, output: string])[] = [
  ['a short line', 'ab', 2, 0, '\r\u001B[J$ ab\r\u001B[4C'],
  ['the cursor inside', 'ab', 0, 0, '\r\u001B[J$ ab\r\u001B[2C'],
  ['a wrapped line', 'abcdefghij', 10, 0, '\r\u001B[J$ abcdefghij\r\u001B[4C'],
  ['the cursor a row up', 'abcdefghij', 1, 1, '\u001B[1A\r\u001B[J$ abcdefghij\u001B[1A\r\u001B[3C'],
  ['a full row', 'abcdef', 6, 0, '\r\u001B[J$ abcdef\r\n\r'],
]

describe('the screen', () => {
  it.each(rows)('shows %s', (_what, text, cursor, before, output) => {
    expect(draw({ prompt: '$ ', text, cursor }, 8, before, plain).output).toBe(output)
  })
})
