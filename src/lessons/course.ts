// course.yaml, and the glossary and quizzes beside it → the course map: units and lessons in order, written or planned.

import * as z from 'zod'
import { type Add, addIssues } from './issues.ts'
import { questionOf } from './normalise/question.ts'
import { checkQuestion } from './references/askedNames.ts'
import { teller } from './references/names.ts'
import type { Question } from './questions/types.ts'
import { courseSchema, glossarySchema, quizSchema } from './schema/course.ts'
import type { RawQuestion } from './schema/questions.ts'
import { suggest } from './suggest.ts'
import type { Course, Problem } from './types.ts'
import { type Path, type ReadYaml, readYaml } from './yaml.ts'
import type { Surroundings } from './parse.ts'

type Files = Readonly<Record<string, string>>
const COURSE = 'course.yaml'
const GLOSSARY = 'glossary.yaml'

/**
 * `files`: `course.yaml`, `glossary.yaml`, `quizzes/*.yaml`. `written`: the ids of the lessons that have a folder; each of
 * them must stand in the course, and only once.
 */
export function parseCourse(
  files: Files,
  written: ReadonlySet<string>,
  folder = 'lessons',
): { readonly course?: Course; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const addIn =
    (file: string): Add =>
    (_code, { line, column }, message, suggestion = 'compare with docs/lesson-format.md') =>
      problems.push({ file: `${folder}/${file}`, line, column, code: 'L110', message, suggestion, severity: 'error' })
  const read = readAs(courseSchema, files, COURSE, addIn(COURSE))
  const terms = Object.hasOwn(files, GLOSSARY) ? readAs(glossarySchema, files, GLOSSARY, addIn(GLOSSARY)) : undefined
  if (!read) return { problems }

  checkLessons(read, written, addIn(COURSE))
  checkUnits(read, addIn(COURSE))
  const { units, defaults: _defaults, authors = [], licence, ...rest } = read.data
  const quizzes = units.map((unit) =>
    quizOf(unit.quiz ?? [], read.yaml, ['units', units.indexOf(unit), 'quiz'], addIn(COURSE)),
  )
  for (const file of Object.keys(files).filter((name) => name.startsWith('quizzes/'))) {
    const quiz = readAs(quizSchema, files, file, addIn(file))
    if (!quiz) continue
    const at = units.findIndex(({ n }) => n === quiz.data.unit)
    const known = units.map(({ n }) => String(n))
    if (at < 0)
      addIn(file)(
        'L110',
        quiz.yaml.at(['unit']),
        `there is no unit ${quiz.data.unit}`,
        suggest(String(quiz.data.unit), known),
      )
    else quizzes[at] = [...(quizzes[at] ?? []), ...quizOf(quiz.data.questions, quiz.yaml, ['questions'], addIn(file))]
  }
  if (problems.length > 0) return { problems }
  return {
    course: {
      ...rest,
      ...(licence !== undefined && { licence }),
      authors,
      units: units.map(({ testOut, ...unit }, index) => ({
        ...unit,
        ...(testOut !== undefined && { testOut }),
        quiz: quizzes[index] ?? [],
        lessons: unit.lessons.map((card) => ({ ...card, ready: written.has(card.id) })),
      })),
      glossary: terms?.data ?? {},
    },
    problems,
  }
}

/** What the lessons of a course take over from it. Faults in these files are told by `parseCourse`. */
export function surroundingsOf(files: Files, fixtures: Readonly<Record<string, unknown>>): Surroundings {
  const ignore: Add = () => undefined
  const course = readAs(courseSchema, files, COURSE, ignore)?.data
  const glossary = readAs(glossarySchema, files, GLOSSARY, ignore)?.data
  return {
    fixtures,
    ...(course?.defaults && { defaults: course.defaults }),
    ...(glossary && { glossary }),
    ...(course && { lessons: course.units.flatMap(({ lessons }) => lessons.map(({ id }) => id)) }),
  }
}

interface ReadFile<T> {
  readonly data: T
  readonly yaml: ReadYaml
}

function readAs<T>(schema: z.ZodType<T>, files: Files, name: string, add: Add): ReadFile<T> | undefined {
  const text = Object.hasOwn(files, name) ? files[name] : undefined
  if (text === undefined) {
    add('L110', { line: 1, column: 1 }, `there is no ${name}`)
    return undefined
  }
  const yaml = readYaml(text)
  for (const { message, ...spot } of yaml.errors) add('L110', spot, message, 'correct the YAML')
  if (yaml.errors.length > 0) return undefined
  const read = schema.safeParse(yaml.data)
  if (!read.success) addIssues(read.error.issues, [], yaml, add)
  return read.success ? { data: read.data, yaml } : undefined
}

function checkLessons(
  { data, yaml }: ReadFile<z.infer<typeof courseSchema>>,
  written: ReadonlySet<string>,
  add: Add,
): void {
  const seen = new Set<string>()
  for (const [u, unit] of data.units.entries())
    for (const [l, { id }] of unit.lessons.entries()) {
      if (seen.has(id))
        add('L110', yaml.at(['units', u, 'lessons', l, 'id']), `\`${id}\` stands in the course twice`, 'keep one')
      seen.add(id)
    }
  for (const id of written)
    if (!seen.has(id))
      add(
        'L110',
        { line: 1, column: 1 },
        `the lesson \`${id}\` stands in no unit`,
        `add \`- id: ${id}\` to a unit's lessons`,
      )
}

function checkUnits({ data, yaml }: ReadFile<z.infer<typeof courseSchema>>, add: Add): void {
  for (const [u, unit] of data.units.entries()) {
    for (const [a, n] of unit.after.entries())
      if (!data.units.slice(0, u).some((before) => before.n === n))
        add('L110', yaml.at(['units', u, 'after', a]), `no unit ${n} stands before this one`, 'name an earlier unit')
    const known = unit.lessons.map(({ id }) => id)
    if (unit.testOut !== undefined && !known.includes(unit.testOut))
      add(
        'L110',
        yaml.at(['units', u, 'testOut']),
        `\`${unit.testOut}\` is no lesson of this unit`,
        suggest(unit.testOut, known),
      )
  }
}

function quizOf(raw: readonly RawQuestion[], yaml: ReadYaml, path: Path, add: Add): readonly Question[] {
  const tell = teller(undefined, yaml, add)
  for (const [index, question] of raw.entries()) {
    const place = [...path, index]
    tell.once('question', question.id, [...place, 'id'])
    checkQuestion(question, place, tell)
    if (question.kind === 'decision')
      add('L110', yaml.at(place), 'a unit has no account to decide in', 'ask it in a lesson, or write its options out')
  }
  return raw.map((question) => questionOf(question, () => undefined))
}
