import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { sourceOver } from './sourceOver.ts'

const long = 'what is too long to be written twice'
const base = { list: [long, { deep: long }], same: { text: long }, gone: long }

test.each([
  ['the same', base],
  ['one more key', { ...base, more: 1 }],
  ['a key less', { list: base.list }],
  ['a change deep in a list', { ...base, list: [long, { deep: 'other' }] }],
  ['a longer list', { ...base, list: [...base.list, long] }],
  ['a list where there was none', { ...base, same: [long] }],
  ['null', { ...base, same: null }],
  ['nothing of a name that objects inherit', { constructor: { text: long } }],
])('%s reads back as it was', (_name, value) => {
  const source = sourceOver(value, base, 'base')
  expect(read(source)).toEqual(value)
})

test('what is common is not written again', () => {
  expect(sourceOver({ ...base, gone: 'x' }, base, 'base')).toBe('{"list":base["list"],"same":base["same"],"gone":"x"}')
})

function read(source: string): unknown {
  return JSON.parse(runInNewContext(`JSON.stringify(${source})`, { base }) as string)
}
