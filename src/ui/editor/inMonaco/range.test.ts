import { expect, it } from 'vitest'
import { applyEdits } from '#engine'
import { difference } from './range.ts'

it.each([
  ['abc', 'abc', ''],
  ['abc', 'abxc', 'x'],
  ['"allow"', '"Allow"', 'A'],
  ['aa', 'aaa', 'a'],
  ['', 'new', 'new'],
  ['[1, 1]', '[1]', ''],
])('%s becomes %s by the smallest edit', (before, after, text) => {
  const edit = difference(before, after)
  expect(edit.text).toBe(text)
  expect(applyEdits(before, [edit])).toBe(after)
})
