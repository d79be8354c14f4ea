import { describe, expect, it } from 'vitest'
import { jsonSchemas, newLesson, type Problem, proveFiles, readYaml } from '#lessons'
import type { Schema } from './complete.ts'
import { lessonIn } from './dropped.ts'
import { rowsOf } from './levels.ts'
import { offersIn } from './offersIn.ts'
import { afterNearMiss, rebuilt } from './rebuilt.ts'
import { stepAt } from './stepAt.ts'

const schemas = jsonSchemas() as Readonly<Record<string, Schema>>
const starter = readYaml(`id: '111122223333'
now: '2026-01-01T00:00:00Z'
root: { email: root@example.com }
users: { ana: { attached: [AdministratorAccess] } }
buckets: { pinebox-photos: {} }
`).data
const text = newLesson('my-lesson')

function lessonOf(written: string) {
  const { lesson, problems } = proveFiles({ 'lesson.md': written }, { fixtures: { starter } })
  if (!lesson) throw new Error(JSON.stringify(problems))
  return lesson
}

/** The place is marked with |. */
function offers(written: string, file = 'lesson.md'): readonly string[] {
  const before = written.slice(0, written.indexOf('|')).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  return offersIn(schemas, file, written.replace('|', ''), line, column).map(({ label }) => label)
}

describe('completion', () => {
  it.each([
    ['keys at the top', '---\nformat: 1\n|\n---\n', ['title', 'steps', 'proof']],
    ['values of a list that is closed', '---\nlevel: |\n---\n', ['beginner', 'intermediate', 'advanced']],
    ['keys of a step', '---\nsteps:\n  - id: one\n    |\n---\n', ['goals', 'hints', 'quiz']],
    ['keys beside a dash', '---\nsteps:\n  - |\n---\n', ['id', 'goals']],
    [
      'keys of a goal',
      '---\nsteps:\n  - id: one\n    goals:\n      - id: g\n        |\n---\n',
      ['text', 'keep', 'check'],
    ],
    [
      'keys of a goal whose list stands as far left as its key',
      '---\nsteps:\n- id: one\n  goals:\n  - id: g\n    |\n---\n',
      ['text', 'keep', 'check'],
    ],
    ['what is true or not', '---\nsteps:\n  - id: one\n    goals:\n      - keep: |\n---\n', ['true', 'false']],
    ['keys of the tools', '---\ntools:\n  |\n---\n', ['terminal', 'diagram']],
  ])('offers %s', (_title, written, expected) => expect(offers(written)).toEqual(expect.arrayContaining(expected)))

  it.each([
    ['a key that stands there', '---\nformat: 1\n|\n---\n', 'format'],
    ['a key of another level', '---\nsteps:\n  - id: one\n    |\n---\n', 'title'],
    ['a key of the item before', '---\nsteps:\n  - id: one\n    goals: []\n  - id: two\n    |\n---\n', 'id'],
  ])('does not offer %s', (_title, written, label) => expect(offers(written)).not.toContain(label))

  it('is silent in the text and in values that are free', () => {
    expect(offers('---\nformat: 1\n---\n\n|')).toEqual([])
    expect(offers('---\ntitle: Some |\n---\n')).toEqual([])
  })
  it('knows the account file', () => expect(offers('users:\n  ana:\n    |\n', 'account.yaml')).toContain('attached'))
})

describe('the step of the cursor', () => {
  const steps = ['grant']
  it.each([
    ['text: Ben can list the photos', 'grant'],
    ['aws iam attach-user-policy', 'grant'],
    ['A policy is ready', 'grant'],
    ['title: ', null],
  ])('%s', (part, step) => {
    const line = text.slice(0, text.indexOf(part)).split('\n').length
    expect(stepAt(text, line, steps)).toBe(step)
  })
})

describe('the rows of the proof', () => {
  const states = (written: string): string =>
    rowsOfText(written)
      .map(({ state }) => state)
      .join(' ')
  const rowsOfText = (written: string) => {
    const { lesson, problems } = proveFiles({ 'lesson.md': written }, { fixtures: { starter } })
    return rowsOf(problems, lesson !== undefined)
  }
  it('are all green for the template', () => expect(states(text)).toBe(Array(10).fill('good').join(' ')))
  it('wait for a text that can be read', () =>
    expect(states(text.replace('title:', 'titel:'))).toBe(`bad ${Array(9).fill('waiting').join(' ')}`))
  it('wait for a solution that works', () =>
    expect(states(text.replace('expect: allow }', 'expect: deny }'))).toMatch(/^good bad \w+ waiting waiting waiting/))
  it('count the levels by their codes', () => {
    const problem = (code: string): Problem => ({
      file: 'lesson.md',
      line: 1,
      column: 1,
      code,
      message: '',
      severity: 'warning',
    })
    const rows = rowsOf([problem('L601'), problem('L905'), problem('L1002')], true)
    expect(rows.flatMap(({ level, state }) => (state === 'warning' ? [level] : []))).toEqual([6, 9, 10])
  })
})

describe('the preview', () => {
  it('is in the state of a near miss', () => {
    const { run, step } = afterNearMiss(lessonOf(text), 0).getState()
    expect(run.verdicts['no-more']?.met).toBe(false)
    expect(run.verdicts['may-list']?.met).toBe(true)
    expect(step).toBe(0)
  })
  it('keeps what was done over a change of the words', () => {
    const before = rebuilt(lessonOf(text), null)
    const [line] = before.getState().lesson.solution.grant ?? []
    if (line) before.getState().play(line)
    const after = rebuilt(lessonOf(text.replace('Ben can list the photos', 'Ben lists photos')), before).getState()
    expect(after.lesson.steps[0]?.goals[0]?.text).toBe('Ben lists photos')
    expect(after.run.verdicts['may-list']?.met).toBe(true)
  })
  it('begins anew for another lesson', () => {
    const before = afterNearMiss(lessonOf(text), 0)
    expect(rebuilt(lessonOf(newLesson('other')), before).getState().made).toEqual([])
  })
})

describe('what was dropped', () => {
  it.each([
    ['files', { 'lesson.md': 'l', 'account.yaml': 'a', 'img/line.svg': '' }, { 'lesson.md': 'l', 'account.yaml': 'a' }],
    ['a folder', { 'mine/lesson.md': 'l', 'mine/lesson.de.md': 'd' }, { 'lesson.md': 'l', 'lesson.de.md': 'd' }],
    [
      'a course: the first lesson',
      { 'a/lesson.md': 'l', 'bb/lesson.md': 'x', 'course.yaml': 'c' },
      { 'lesson.md': 'l' },
    ],
    ['something else', { 'readme.md': 'r' }, undefined],
  ])('%s', (_what, files, lesson) => expect(lessonIn(files)).toEqual(lesson))
})
