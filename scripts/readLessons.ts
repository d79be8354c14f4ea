// Reads lessons/ from disk and has it parsed and proved; the command line and the Vite plugin share it.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { type Course, type Lesson, parseCourse, parseLesson, type Problem, type Proof, prove, readYaml } from '#lessons'

export interface ReadLesson {
  readonly id: string
  readonly lesson?: Lesson
  readonly figures?: Proof['figures']
  readonly problems: readonly Problem[]
}

/** One lesson folder, parsed and proved. Files in problems are named relative to the present directory. */
export function readLesson(folder: string): ReadLesson {
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(md|yaml)$/.test(name) && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  const parsed = parseLesson(
    files,
    readFixtures(join(folder, '..', 'fixtures')),
    relative(process.cwd(), folder) || '.',
  )
  const id = basename(folder)
  if (!parsed.lesson) return { id, problems: parsed.problems }
  const { problems, figures } = prove(parsed.lesson, parsed)
  return { id: parsed.lesson.id, lesson: parsed.lesson, figures, problems: [...parsed.problems, ...problems] }
}

export function readCourse(root: string): {
  readonly course?: Course
  readonly lessons: readonly ReadLesson[]
  readonly problems: readonly Problem[]
} {
  const lessons = lessonFolders(root).map(readLesson)
  const file = join(root, 'course.yaml')
  const { course, problems } = parseCourse(
    readFileSync(file, 'utf8'),
    new Set(lessons.map(({ id }) => id)),
    relative(process.cwd(), file),
  )
  return {
    ...(course && { course }),
    lessons,
    problems: [...problems, ...lessons.flatMap((lesson) => lesson.problems)],
  }
}

/** Folders that hold a lesson.md. */
export function lessonFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('lesson.md'))
    .map(({ name }) => join(root, name))
    .toSorted()
}

function readFixtures(folder: string): Readonly<Record<string, unknown>> {
  try {
    return Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [basename(name, '.yaml'), readYaml(readFileSync(join(folder, name), 'utf8')).data]),
    )
  } catch {
    return {} // a lesson outside of the repository brings its own account
  }
}

/** `lessons/x/lesson.md:37:42 L102 what is wrong — what to try` */
export function problemLine({ file, line, column, code, message, suggestion }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}${suggestion === undefined ? '' : ` — ${suggestion}`}`
}
