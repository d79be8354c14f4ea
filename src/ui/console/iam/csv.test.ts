import { expect, it } from 'vitest'
import { csvOf, rowsOf } from './csv.ts'

it.each([
  ['a,b', [['a', 'b']]],
  ['"a,b",c', [['a,b', 'c']]],
  ['"a ""b""",', [['a "b"', '']]],
  ['a\nb,c', [['a'], ['b', 'c']]],
])('the lines of %j', (csv, rows) => {
  expect(rowsOf(csv)).toEqual(rows)
})

it('reads base64 as UTF-8', () => {
  expect(csvOf('w6k=')).toBe('é')
})
