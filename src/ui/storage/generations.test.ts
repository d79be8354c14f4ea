// What damage does to a document: every kind of it leaves the last whole generation, and nothing is written over.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FORMAT, type Kind, kinds, type Progress, readBody, union } from './documents.ts'
import { KEPT, open, save, seal, type Stored, tidy } from './generations.ts'

const NOTHING: Progress = { goals: {}, lessons: {}, known: {}, predictions: {}, review: {}, last: '' }
const key = { kind: 'progress', id: 'course' } as const
const done = (...lessons: readonly string[]): Progress => ({
  ...NOTHING,
  lessons: Object.fromEntries(lessons.map((lesson) => [lesson, '1.0.0'])),
})

/** As a database does: what `save` says, done. */
function saved(records: readonly unknown[], body: Progress): readonly Stored[] {
  const step = save(key, records, body, 0)
  if (!step) throw new Error('not saved')
  return [...records.filter((record) => !step.drop.includes(record)), ...step.put] as readonly Stored[]
}
const three = ['a', 'b', 'c'].reduce((records, lesson) => saved(records, done(lesson)), [] as readonly Stored[])
const [oldest, , newest] = three as unknown as readonly [Stored, Stored, Stored]
const rest = three.slice(0, -1)

describe('a save', () => {
  it(`keeps ${KEPT} generations`, () => {
    const many = ['d', 'e', 'f'].reduce((records, lesson) => saved(records, done(lesson)), three)
    expect(many.map(({ generation }) => generation)).toEqual([4, 5, 6])
  })

  it('loses no completed lesson, whoever saved in between', () => {
    expect(open(key, three).body?.lessons).toEqual(done('a', 'b', 'c').lessons)
  })

  it('of a run takes the place of the one before', () => {
    const runKey = { kind: 'run', id: 'x' } as const
    const run = (version: string) => ({ lesson: 'x', version, actions: [] })
    const first = save(runKey, [], run('1'), 0)?.put ?? []
    const second = save(runKey, first, run('2'), 0)?.put ?? []
    expect(open(runKey, [...first, ...second]).body?.version).toBe('2')
  })
})

const damages: readonly (readonly [name: string, record: unknown])[] = [
  ['is no object', 7],
  ['is null', null],
  ['is empty', {}],
  ['has a body of another type', { ...newest, body: 7 }],
  ['has another checksum', { ...newest, checksum: '00000000' }],
  ['has a changed body', { ...newest, body: newest.body.replace('1.0.0', '1.0.1') }],
  ['has a changed date', { ...newest, saved: 1 }],
  ['belongs to another document', seal({ ...newest, id: 'other' })],
  ['is whole but no JSON', seal({ ...newest, body: '{"lessons":' })],
  ['is whole but of another shape', seal({ ...newest, body: '{"lessons":[]}' })],
  ['reaches for a prototype', seal({ ...newest, body: '{"goals":{"__proto__":{"x":1}}}' })],
  ['nests too deep', seal({ ...newest, body: '['.repeat(100_000) + ']'.repeat(100_000) })],
]

describe('a newest generation that', () => {
  it.each(damages)('%s is set aside, and the one before it opened', (_name, record) => {
    const opened = open(key, [...rest, record])
    expect(opened).toMatchObject({ state: 'good', body: done('a', 'b') })
    const step = tidy(key, [...rest, record])
    expect(step).toMatchObject({ put: [], drop: [record], aside: [{ record }] })
    const next = save(key, [...rest, record], done('z'), 0)
    expect(next?.aside).toMatchObject([{ record }])
    expect(open(key, next?.put ?? []).body?.lessons).toEqual(done('a', 'b', 'z').lessons)
  })
})

describe('a later release', () => {
  it.each([FORMAT + 1, FORMAT + 100])('of format %i is not written over, and what can be read is shown', (format) => {
    const later = seal({ ...newest, generation: 4, format, body: '{"new":"shape"}' })
    expect(open(key, [...three, later])).toMatchObject({ state: 'newer', body: done('a', 'b', 'c'), damaged: [] })
    expect(save(key, [...three, later], done('z'), 0)).toBeNull()
    expect(tidy(key, [...three, later])).toEqual({ put: [], drop: [], aside: [] })
  })
})

describe('fixtures', () => {
  const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
  const files = readdirSync(folder).map((name) => {
    const [format = '', kind = ''] = name.split('.')
    return { name, format: Number(format), kind: kind as Kind, text: readFileSync(folder + name, 'utf8') }
  })

  it('has one of today for every kind', () => {
    const today = files.filter(({ format }) => format === FORMAT).map(({ kind }) => kind)
    expect(today.toSorted()).toEqual(Object.keys(kinds).toSorted())
  })

  it.each(files)('$name opens, and opens the same once more', ({ kind, format, text }) => {
    const read = readBody(kind, format, text)
    expect(read).toHaveProperty('body')
    const again = 'body' in read ? readBody(kind, FORMAT, JSON.stringify(read.body)) : undefined
    expect(again).toEqual(read)
  })

  it('keeps what format 0 had of progress', () => {
    const [old] = files.filter(({ format }) => format === 0)
    const read = readBody('progress', 0, old?.text ?? '')
    expect(read).toMatchObject({
      body: {
        lessons: { 'aws-account-security/first-request': '1.0.0' },
        predictions: { 'aws-account-security/first-request/which-step': true },
      },
    })
  })
})

describe('union', () => {
  it('takes the later version, and the first guess', () => {
    const a = { ...NOTHING, lessons: { x: '2.0.0', y: '1.0.0' }, predictions: { q: true } }
    const b = { ...NOTHING, lessons: { x: '1.0.0', y: '10.0.0' }, predictions: { q: false } }
    expect(union(a, b)).toMatchObject({ lessons: { x: '2.0.0', y: '10.0.0' }, predictions: { q: true } })
  })
})

it('the oldest generation is still whole', () => expect(open(key, [oldest]).body).toEqual(done('a')))
