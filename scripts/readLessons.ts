// Reads lessons/ from disk and has it parsed and proved; the command line and the Vite plugin share it.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { type World, worldFrom } from '#account'
import {
  type Course,
  type Lesson,
  parseCourse,
  parseLesson,
  type Problem,
  type Proof,
  prove,
  readYaml,
  surroundingsOf,
  type Translation,
} from '#lessons'

export { jsonSchemas } from '#lessons'

export interface ReadLesson {
  readonly id: string
  readonly lesson?: Lesson
  readonly figures?: Proof['figures']
  readonly problems: readonly Problem[]
  readonly translations: readonly Translation[]
  readonly images: readonly string[] // paths in the lesson's folder
}

/** A lesson's folder as text: file name → text; of images only the name counts. */
export function readFolder(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      if (IMAGE.test(name)) return [[name, '']]
      const file = join(folder, name)
      return /^[^/]+\.(md|yaml)$/.test(name) && statSync(file).isFile() ? [[name, readFileSync(file, 'utf8')]] : []
    }),
  )
}

const IMAGE = /\.(svg|png|jpg|webp)$/

/** One lesson folder, parsed and proved. Files in problems are named relative to the present directory. */
export function readLesson(folder: string, ready = readFixtures(join(folder, '..', 'fixtures'))): ReadLesson {
  const { images, parsed } = parseFolder(folder, ready)
  const found = [...ready.problems, ...parsed.problems]
  if (!parsed.lesson) return { id: basename(folder), problems: found, translations: [], images }
  const { problems, figures } = prove(parsed.lesson, parsed)
  return {
    id: parsed.lesson.id,
    lesson: parsed.lesson,
    figures,
    problems: [...found, ...problems],
    translations: parsed.translations ?? [],
    images,
  }
}

/** The lessons as they are, unproved: for whoever wants to play them. */
export function parsedLessons(root: string): readonly Lesson[] {
  const ready = readFixtures(join(root, 'fixtures'))
  return lessonFolders(root).flatMap((folder) => parseFolder(folder, ready).parsed.lesson ?? [])
}

function parseFolder(folder: string, { fixtures }: ReadFixtures) {
  const files = readFolder(folder)
  const images = Object.keys(files).filter((name) => IMAGE.test(name))
  const parsed = parseLesson(
    files,
    surroundingsOf(courseFiles(join(folder, '..')), fixtures),
    relative(process.cwd(), folder) || '.',
  )
  return { images, parsed }
}

export function readCourse(root: string): {
  readonly course?: Course
  readonly lessons: readonly ReadLesson[]
  readonly problems: readonly Problem[]
} {
  const ready = readFixtures(join(root, 'fixtures'))
  const lessons = lessonFolders(root).map((folder) => readLesson(folder, ready))
  const { course, problems } = parseCourse(
    courseFiles(root),
    new Set(lessons.map(({ id }) => id)),
    relative(process.cwd(), root),
  )
  return {
    ...(course && { course: withVersions(course, lessons) }),
    lessons,
    // A fault of a fixture shows up in every lesson that is read beside it.
    problems: [
      ...new Map(
        [...problems, ...lessons.flatMap((one) => one.problems)].map((one) => [problemLine(one), one]),
      ).values(),
    ],
  }
}

/** The map says which version of a lesson there is, so that an older completion can be told from a present one. */
function withVersions(course: Course, lessons: readonly ReadLesson[]): Course {
  const versions = new Map(lessons.map(({ id, lesson }) => [id, lesson?.version]))
  return {
    ...course,
    units: course.units.map((unit) => ({
      ...unit,
      lessons: unit.lessons.map((card) => {
        const version = versions.get(card.id)
        return version === undefined ? card : { ...card, version }
      }),
    })),
  }
}

/** What belongs to the course as a whole; a lesson outside of one has none of it. */
function courseFiles(root: string): Readonly<Record<string, string>> {
  const quizzes = existsSync(join(root, 'quizzes'))
    ? readdirSync(join(root, 'quizzes')).map((name) => `quizzes/${name}`)
    : []
  const names = ['course.yaml', 'glossary.yaml', ...quizzes].filter(
    (name) => name.endsWith('.yaml') && existsSync(join(root, name)),
  )
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
}

/** Folders that hold a lesson.md. */
export function lessonFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('lesson.md'))
    .map(({ name }) => join(root, name))
    .toSorted()
}

/** The ready accounts as their authors wrote them, for lessons that are read in the browser. */
export function readAccountData(root: string): Readonly<Record<string, unknown>> {
  return readFixtures(join(root, 'fixtures')).fixtures
}

/** The ready accounts, by name, for the sandbox. One that cannot be read is reported with the lessons. */
export function readAccounts(root: string): Readonly<Record<string, World>> {
  const { fixtures } = readFixtures(join(root, 'fixtures'))
  const accounts = Object.entries(fixtures).map(
    ([name, fixture]) => [name, worldFrom(fixture, fixtures).world] as const,
  )
  return Object.fromEntries(accounts.filter((row): row is readonly [string, World] => row[1] !== undefined))
}

interface ReadFixtures {
  readonly fixtures: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
}

function readFixtures(folder: string): ReadFixtures {
  if (!existsSync(folder)) return { fixtures: {}, problems: [] } // a lesson outside of the repository brings its own account
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, ...readYaml(readFileSync(join(folder, name), 'utf8')) }))
  return {
    fixtures: Object.fromEntries(read.map(({ name, data }) => [basename(name, '.yaml'), data])),
    problems: read.flatMap(({ name, errors }) =>
      errors.map(({ message, ...spot }) => ({
        file: relative(process.cwd(), join(folder, name)),
        ...spot,
        code: 'L101',
        message,
        suggestion: 'correct the YAML',
        severity: 'error' as const,
      })),
    ),
  }
}

/** `lessons/x/lesson.md:37:42 L102 what is wrong — what to try` */
export function problemLine({ file, line, column, code, message, suggestion }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}${suggestion === undefined ? '' : ` — ${suggestion}`}`
}
