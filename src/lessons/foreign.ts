// Lessons of strangers: the same reader, with limits on the whole, and nothing is opened that is not proved here and now.

import { parseCourse, surroundingsOf } from './course.ts'
import { parseLesson, type Surroundings } from './parse.ts'
import { type Proof, prove } from './prove.ts'
import type { Course, Lesson, Problem, Translation } from './types.ts'
import { readYaml } from './yaml.ts'

const MAX_FILE = 256 * 1024 // characters
const MAX_FILES = 400

export interface Foreign {
  readonly course?: Course
  readonly lessons: readonly {
    readonly lesson: Lesson
    readonly translations: readonly Translation[]
    readonly figures: Proof['figures'] // of what was proved
  }[]
  readonly problems: readonly Problem[]
}

/**
 * Opens what was dropped, unzipped or fetched: paths from its root → texts (of images only the path counts). One lesson, or
 * a course with `course.yaml`. `fixtures`: the app's own starting accounts, which a stranger's go before.
 */
export function openForeign(
  files: Readonly<Record<string, string>>,
  fixtures: Readonly<Record<string, unknown>> = {},
): Foreign {
  const refused = refusals(files)
  if (refused.length > 0) return { lessons: [], problems: refused }
  const root = rootOf(Object.keys(files))
  const own = new Map(Object.entries(files).map(([path, text]) => [path.slice(root.length), text]))
  const around = surroundingsOf(Object.fromEntries(own), { ...fixtures, ...fixturesIn(own) })
  const folders = [...own.keys()].filter((path) => /(^|\/)lesson\.md$/.test(path)).map((path) => path.slice(0, -9))
  const opened = folders.map((folder) => {
    const inside = [...own]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text])
    return proveFiles(Object.fromEntries(inside) as Record<string, string>, around, folder.replace(/\/$/, ''))
  })
  const sound = opened.flatMap(({ lesson, translations, figures, problems }) =>
    lesson && figures && problems.every(({ severity }) => severity !== 'error')
      ? [{ lesson, translations, figures }]
      : [],
  )
  const problems = opened.flatMap((one) => one.problems)
  if (folders.length === 0)
    return { lessons: [], problems: [problem('', 'there is no lesson.md', 'a lesson is one file of that name')] }
  if (!own.has('course.yaml')) return { lessons: sound, problems }
  const written = new Set(sound.map(({ lesson }) => lesson.id))
  const course = parseCourse(Object.fromEntries(own), written, '')
  return {
    ...(course.course && { course: course.course }),
    lessons: sound,
    problems: [...course.problems, ...problems],
  }
}

export interface Proved {
  readonly lesson?: Lesson // absent where it cannot be read
  readonly translations: readonly Translation[]
  readonly figures?: Proof['figures']
  readonly problems: readonly Problem[]
}

/** Reads a lesson and proves it. */
export function proveFiles(files: Readonly<Record<string, string>>, around: Surroundings = {}, folder = ''): Proved {
  const parsed = parseLesson(files, around, folder)
  const { lesson, translations = [], problems } = parsed
  if (!lesson) return { translations, problems }
  const proof = prove(lesson, parsed)
  return { lesson, translations, figures: proof.figures, problems: [...problems, ...proof.problems] }
}

function refusals(files: Readonly<Record<string, string>>): readonly Problem[] {
  const paths = Object.keys(files)
  if (paths.length > MAX_FILES)
    return [problem('', `there are ${paths.length} files, more than ${MAX_FILES}`, 'open a part of them')]
  return paths.flatMap((path) => {
    if (path.startsWith('/') || path.includes('\\') || path.split('/').some((part) => STRANGE.has(part)))
      return [problem(path, 'a file cannot stand there', 'use plain names of folders and files')]
    if ((files[path] ?? '').length > MAX_FILE)
      return [problem(path, 'the file is larger than 256 KB', 'make it smaller')]
    return []
  })
}

const STRANGE: ReadonlySet<string> = new Set(['', '.', '..', '__proto__', 'constructor', 'prototype'])

/** Archives often hold one folder that holds everything. */
function rootOf(paths: readonly string[]): string {
  const [first = ''] = paths
  const top = first.slice(0, first.indexOf('/') + 1)
  return top !== '' && paths.every((path) => path.startsWith(top)) ? top : ''
}

function fixturesIn(files: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...files].flatMap(([path, text]) => {
      const name = /^fixtures\/([\w-]+)\.yaml$/.exec(path)?.[1]
      return name === undefined ? [] : [[name, readYaml(text).data]]
    }),
  )
}

function problem(file: string, message: string, suggestion: string): Problem {
  return { file, line: 1, column: 1, code: 'L120', message, suggestion, severity: 'error' }
}
