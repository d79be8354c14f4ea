import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sourceIn } from './source.ts'
import { unpack } from './unpack.ts'

describe('the address in a link', () => {
  it.each([
    ['#/learn?src=https://a.example/lesson.md', 'https://a.example/lesson.md', 'a.example'],
    ['#/learn?src=https://a.example/l.md?x=1&y=2#there', 'https://a.example/l.md?x=1&y=2', 'a.example'],
    ['#/learn?src=https%3A%2F%2Fa.example%3A8443%2Fl.md', 'https://a.example:8443/l.md', 'a.example:8443'],
  ])('%s', (hash, url, host) => expect(sourceIn(hash)).toEqual({ url, host }))

  it.each([
    ['nothing', '#/learn'],
    ['another scheme', '#/learn?src=http://a.example/lesson.md'],
    ['a script', '#/learn?src=javascript:alert(1)'],
    ['data', '#/learn?src=data:text/plain,x'],
    ['a host that hides behind a name', '#/learn?src=https://github.com@a.example/lesson.md'],
    ['a broken escape', '#/learn?src=%E0%A4%A'],
  ])('%s is refused', (_title, hash) => expect(sourceIn(hash)).toBeNull())
})

describe('unpacking', () => {
  const lesson = strToU8('---\n')
  it('takes files as they are, and unfolds a zip', () => {
    const zip = zipSync({ 'a/lesson.md': lesson, 'a/img/x.svg': strToU8('<svg/>'), 'a/virus.exe': new Uint8Array(9) })
    expect(unpack([{ path: 'x.zip', bytes: zip }])).toEqual({ files: { 'a/lesson.md': '---\n', 'a/img/x.svg': '' } })
    expect(unpack([{ path: 'lesson.md', bytes: lesson }])).toEqual({ files: { 'lesson.md': '---\n' } })
  })
  it.each([
    ['a bomb', zipSync({ 'a.md': new Uint8Array(50_000_000) })],
    ['too many files', zipSync(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}.md`, lesson])))],
    ['half an archive', zipSync({ 'lesson.md': lesson }).slice(0, 60)],
    ['an archive of something else than text', zipSync({ 'lesson.md': new Uint8Array([0xff, 0xfe, 0x00]) })],
  ])('refuses %s', (_title, bytes) => expect(unpack([{ path: 'x.zip', bytes }])).toHaveProperty('refused'))

  it('never unfolds an entry beyond the size that it promises', () => {
    const zip = zipSync({ 'lesson.md': new Uint8Array(3_000_000) })
    const view = new DataView(zip.buffer)
    const directory = zip.findLastIndex((_, at) => at + 4 <= zip.length && view.getUint32(at, true) === 0x02_01_4b_50)
    view.setUint32(directory + 24, 10, true) // APPNOTE 4.3.12: the uncompressed size
    const read = unpack([{ path: 'x.zip', bytes: zip }])
    if ('files' in read) expect(read.files['lesson.md']?.length).toBeLessThanOrEqual(10)
    else expect(read.refused).toMatch(/damaged/)
  })
})
