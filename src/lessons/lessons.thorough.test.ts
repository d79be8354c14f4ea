// Every lesson in lessons/, for and against: each proof its own named test.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  advance,
  type Lesson,
  type Line,
  parseCourse,
  parseLesson,
  playLine,
  prove,
  readYaml,
  startRun,
} from '#lessons'

const root = new URL('../../lessons/', import.meta.url)
const fixtures = Object.fromEntries(
  readdirSync(new URL('fixtures/', root)).map((name) => [
    name.replace('.yaml', ''),
    readYaml(readFileSync(new URL(`fixtures/${name}`, root), 'utf8')).data,
  ]),
)
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, root)).includes('lesson.md'))
  .map(({ name }) => name)

function unmet(
  lesson: Lesson,
  script: Readonly<Record<string, readonly Line[]>>,
  order: readonly string[] = lesson.steps.map(({ id }) => id),
): readonly string[] {
  let world = lesson.world
  let run = advance(lesson, startRun(lesson), world)
  for (const line of order.flatMap((step) => script[step] ?? [])) ({ world, run } = playLine(lesson, world, run, line))
  return Object.entries(run.verdicts).flatMap(([id, { met }]) => (met ? [] : [id]))
}

describe.each(folders)('%s', (folder) => {
  const home = new URL(`${folder}/`, root)
  const files = readdirSync(home).map((name) => [name, readFileSync(new URL(name, home), 'utf8')] as const)
  const parsed = parseLesson(Object.fromEntries(files), { fixtures }, folder)
  it('parses', () => expect(parsed.problems).toEqual([]))
  const { lesson } = parsed
  if (!lesson) return
  const tasks = lesson.steps.flatMap(({ goals }) => goals).filter(({ keep }) => !keep)

  it('is called like its folder', () => expect(lesson.id).toBe(folder))
  it('is proved', () =>
    expect(prove(lesson, parsed).problems.filter(({ severity }) => severity === 'error')).toEqual([]))
  it('has three hints wherever something is to be done', () =>
    expect(lesson.steps.filter(({ goals, hints }) => goals.some(({ keep }) => !keep) && hints.length !== 3)).toEqual(
      [],
    ))
  it('starts with every goal open', () => expect(unmet(lesson, {})).toEqual(tasks.map(({ id }) => id)))
  it('is finished by its solution', () => expect(unmet(lesson, lesson.solution)).toEqual([]))
  for (const { name, replace, order } of lesson.proof.alternatives)
    it(`is finished by: ${name}`, () => expect(unmet(lesson, { ...lesson.solution, ...replace }, order)).toEqual([]))
  for (const { name, replace, order, fails } of lesson.proof.nearMisses)
    it(`is not finished by: ${name}`, () =>
      expect(unmet(lesson, { ...lesson.solution, ...replace }, order).toSorted()).toEqual(fails.toSorted()))
})

describe('the course', () => {
  const course = readFileSync(new URL('course.yaml', root), 'utf8')
  it('lists every lesson that is written', () => {
    expect(parseCourse({ 'course.yaml': course }, new Set(folders)).problems).toEqual([])
    expect(parseCourse({ 'course.yaml': course }, new Set([...folders, 'nowhere'])).problems[0]?.message).toContain(
      '`nowhere`',
    )
  })
  it('names the place of a fault', () => {
    expect(
      parseCourse({ 'course.yaml': course.replace('n: 2', 'n: two') }, new Set(folders)).problems[0],
    ).toMatchObject({
      file: 'lessons/course.yaml',
      code: 'L110',
      line: expect.any(Number),
    })
  })
})

describe('docs/lesson-format.md', () => {
  const [, example = ''] =
    /````markdown\n([\s\S]*?)````/.exec(readFileSync(new URL('../docs/lesson-format.md', root), 'utf8')) ?? []
  it('shows a smallest lesson that is proved', () => {
    const parsed = parseLesson({ 'lesson.md': example }, { fixtures })
    expect(parsed.problems).toEqual([])
    expect(parsed.lesson && prove(parsed.lesson, parsed).problems).toEqual([])
  })
})
