// What strangers hand in: a lesson, a course, and what must not get through.

import { describe, expect, it } from 'vitest'
import { jsonSchemas, migrate, newLesson, openForeign, parseLesson, translate, translationFile } from '#lessons'

const starter = {
  id: '111122223333',
  now: '2026-01-01T00:00:00Z',
  root: { email: 'root@example.com' },
  users: { ana: { attached: ['AdministratorAccess'] } },
  buckets: { 'pinebox-photos': {} },
}
const fixtures = { starter }
const lesson = newLesson('my-lesson')
const course = `id: mine
title: Mine
units: [ { n: 1, title: One, intro: One., lessons: [ { id: my-lesson, number: '1.1', title: A, summary: B, minutes: 5 } ] } ]
`

describe('openForeign', () => {
  it('opens one lesson that is proved', () => {
    expect(openForeign({ 'lesson.md': lesson }, fixtures)).toMatchObject({
      lessons: [{ lesson: { id: 'my-lesson' } }],
      problems: [],
    })
  })
  it('opens a course, also inside of one folder', () => {
    const files = { 'top/course.yaml': course, 'top/my-lesson/lesson.md': lesson, 'top/my-lesson/notes.md': 'x' }
    const opened = openForeign(files, fixtures)
    expect(opened.problems).toEqual([])
    expect(opened.course?.units[0]?.lessons[0]).toMatchObject({ id: 'my-lesson', ready: true })
  })
  it('takes the starting accounts of the course', () => {
    const files = {
      'course.yaml': course,
      'my-lesson/lesson.md': lesson,
      'fixtures/starter.yaml': JSON.stringify(starter),
    }
    expect(openForeign(files).problems).toEqual([])
  })
  it('does not open what is not proved', () => {
    const faulty = lesson.replace('expect: allow', 'expect: deny')
    const { lessons, problems } = openForeign({ 'lesson.md': faulty }, fixtures)
    expect(lessons).toEqual([])
    expect(problems.map(({ code }) => code)).toContain('L201')
  })
  it.each([
    ['a path that leads out', { '../lesson.md': lesson }],
    ['a path from the root', { '/lesson.md': lesson }],
    ['a path of the machine', { 'constructor/lesson.md': lesson }],
    ['a file that is too large', { 'lesson.md': lesson, 'notes.md': 'x'.repeat(256 * 1024 + 1) }],
    ['too many files', Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`${n}.md`, '']))],
    ['nothing', {}],
  ])('refuses %s', (_name, files) => {
    expect(openForeign(files, fixtures)).toMatchObject({ lessons: [], problems: [{ code: 'L120' }] })
  })
  it.each([
    ['raw HTML', 'Ben is new.', '<img src=x onerror=alert(1)>'],
    ['a script as a link', 'Ben is new.', '[a](javascript:alert(1))'],
    ['a script as an image', 'Ben is new.', '![a](javascript:alert(1))'],
    ['an image of another place', 'Ben is new.', '![a](https://example.com/a.png)'],
    ['a key of the machine', 'minutes: 5', 'minutes: 5\nx-a: { __proto__: { a: 1 } }'],
    ['an id of the machine', 'id: may-list', 'id: constructor'],
    ['a tag', 'minutes: 5', 'minutes: !!js/function "5"'],
    ['aliases without end', 'minutes: 5', `minutes: 5\nx-a: &a 1\nx-b: [${'*a,'.repeat(51)}]`],
    ['levels without end', 'minutes: 5', `minutes: 5\nx-a: ${'['.repeat(30)}${']'.repeat(30)}`],
    ['a text without end', 'Ben can list the photos', 'x'.repeat(4001)],
  ])('refuses %s', (_name, from, to) => {
    const faulty = lesson.replace(from, () => to)
    expect(faulty).not.toBe(lesson)
    const opened = openForeign({ 'lesson.md': faulty }, fixtures)
    expect(opened.lessons).toEqual([])
    expect(opened.problems[0]?.severity).toBe('error')
  })
})

describe('migrate', () => {
  it('leaves the present format as it is', () => expect(migrate(lesson)).toEqual({ text: lesson, from: 1 }))
  it.each([
    ['none', lesson.replace('format: 1', 'x-format: 1'), 'says no'],
    ['a newer one', lesson.replace('format: 1', 'format: 2'), 'newer'],
    ['one that never was', lesson.replace('format: 1', 'format: 0'), 'was no'],
  ])('tells of %s', (_name, text, problem) => expect(migrate(text).problem).toContain(problem))
})

describe('a file for translators', () => {
  const source = parseLesson({ 'lesson.md': lesson }, { fixtures }).lesson
  if (!source) throw new Error('the lesson cannot be read')
  const skeleton = translationFile(source, lesson)
  const named = lesson.replace('level: beginner', 'level: beginner\nlocales: { source: en, translations: [de] }')
  const read = (file: string) => parseLesson({ 'lesson.md': named, 'lesson.de.md': file }, { fixtures })

  it('can be read as it is written', () => {
    expect(skeleton).toContain('  # Ben can list the photos\n  goal.may-list: ""')
    expect(read(skeleton).problems).toEqual([])
  })
  const done = skeleton
    .replace('goal.may-list: ""', 'goal.may-list: "Ben sieht die Fotos"')
    .replace('## Give what it takes', '## Gib')
  it('gives the lesson its words', () => {
    const { lesson: parsed, translations: [german] = [] } = read(done)
    const step = parsed && german && translate(parsed, german).steps[0]
    expect(step).toMatchObject({
      title: 'Gib',
      goals: [{ text: 'Ben sieht die Fotos' }, { text: 'Ben can do nothing else' }],
    })
  })
  it('keeps what is translated and marks what has changed', () => {
    const changed = parseLesson(
      { 'lesson.md': lesson.replace('Ben can list the photos', 'Ben can see the photos') },
      { fixtures },
    )
    const updated = changed.lesson ? translationFile(changed.lesson, lesson, done) : ''
    expect(updated).toContain(
      '  # CHANGED. Before: Ben can list the photos\n  # Ben can see the photos\n  goal.may-list: "Ben sieht die Fotos"',
    )
    expect(updated).toContain('## Gib {#grant}')
  })
})

describe('jsonSchemas', () => {
  it('are of draft 7, strict, and say what keys are for', () => {
    const { 'lesson-1.json': schema } = jsonSchemas()
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      properties: { signIn: { description: expect.stringContaining('learner') }, steps: { type: 'array' } },
    })
    expect(Object.keys(jsonSchemas())).toHaveLength(5)
  })
})
