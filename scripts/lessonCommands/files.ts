// The commands that write files of lessons.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, newLesson, translationFile } from '#lessons'
import { lessonFolders, problemLine, readLesson } from '../readLessons.ts'

const ROOT = 'lessons'

/** `new NAME` */
export function create(name: string): number {
  const folder = join(ROOT, name)
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) return refuse(`\`${name}\` is no id: use small letters, digits and hyphens`)
  if (existsSync(folder)) return refuse(`${folder} is there already`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'lesson.md'), newLesson(name))
  console.log(`${join(folder, 'lesson.md')} is written, and proved as it stands.`)
  console.log(`Give it its place: add a row with \`id: ${name}\` to a unit of ${join(ROOT, 'course.yaml')}.`)
  return 0
}

/** `migrate [PATH…]` */
export function migrateAll(paths: readonly string[]): number {
  const folders = paths.length === 0 ? lessonFolders(ROOT) : paths
  let failed = 0
  for (const folder of folders) {
    const file = join(folder, 'lesson.md')
    const text = readFileSync(file, 'utf8')
    const done = migrate(text)
    if (done.problem !== undefined) {
      console.log(`${file}: ${done.problem}`)
      failed++
    } else if (done.text === text) console.log(`${file}: nothing to do`)
    else {
      writeFileSync(file, done.text)
      console.log(`${file}: rewritten from format ${done.from ?? '?'}`)
    }
  }
  console.log(`${folders.length - failed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

/** `texts LESSON --extract LOCALE` writes the skeleton, `texts LESSON --update LOCALE` brings it up to date. */
export function texts(folder: string, locale: string, update: boolean): number {
  const file = join(folder, `lesson.${locale}.md`)
  if (existsSync(file) !== update)
    return refuse(update ? `there is no ${file}; begin with --extract` : `${file} is there already; use --update`)
  const { lesson, problems } = readLesson(folder)
  if (!lesson) {
    for (const problem of problems) console.log(problemLine(problem))
    return 1
  }
  const source = readFileSync(join(folder, 'lesson.md'), 'utf8')
  writeFileSync(file, translationFile(lesson, source, update ? readFileSync(file, 'utf8') : undefined))
  console.log(`${file} is written. Name it in \`locales: { source: en, translations: [${locale}] }\`.`)
  return 0
}

function refuse(message: string): number {
  console.error(message)
  return 2
}
