// Proves lessons and prints what was found; `N passed, M failed` at the end.

import { existsSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '#lessons'
import { problemLine, readCourse, readLesson } from '../readLessons.ts'

const ROOT = 'lessons'
export const FORMATS = ['human', 'json', 'github']

export interface Asked {
  readonly paths: readonly string[]
  readonly format: string
  readonly watch: boolean
}

/** The exit code: 1 when something failed. With `watch` it goes on until it is stopped. */
export function check(asked: Asked): number {
  const failed = once(asked)
  if (!asked.watch) return failed
  let waiting: NodeJS.Timeout | undefined
  for (const path of asked.paths.length === 0 ? [ROOT] : asked.paths)
    watch(path, { recursive: true }, () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => once(asked), 100) // milliseconds: editors write in several steps
    })
  return 0
}

function once({ paths, format }: Asked): number {
  const folders = paths.map((path) => (basename(path) === 'lesson.md' ? dirname(path) : path))
  const missing = folders.find((folder) => !existsSync(join(folder, 'lesson.md')))
  if (missing !== undefined) {
    console.error(`there is no ${join(missing, 'lesson.md')}`)
    return 2
  }
  const whole = paths.length === 0
  const read = whole
    ? readCourse(ROOT)
    : { lessons: folders.map((folder) => readLesson(folder)), problems: [] as readonly Problem[] }
  const problems = whole ? read.problems : read.lessons.flatMap((lesson) => lesson.problems)
  const failed = read.lessons.filter((lesson) => lesson.problems.some(({ severity }) => severity === 'error'))
  const courseFails = problems.some(({ severity, code }) => severity === 'error' && code === 'L110') ? 1 : 0

  if (format === 'json') console.log(JSON.stringify(problems, null, 2))
  else {
    for (const problem of problems) console.log(format === 'github' ? annotation(problem) : problemLine(problem))
    for (const { id, figures } of read.lessons)
      console.log(
        figures
          ? `${id}: ${figures.goals} goals, ${figures.lines} lines of solution, ${figures.alternatives} alternatives, ${figures.nearMisses} near misses`
          : `${id}: not proved, it cannot be read`,
      )
    const all = read.lessons.length + (whole ? 1 : 0)
    const bad = failed.length + courseFails
    console.log(`${all - bad} passed, ${bad} failed`)
  }
  return failed.length + courseFails > 0 ? 1 : 0
}

/** GitHub, "Workflow commands": % and line breaks are escaped. Read 2026-11. */
function annotation({ severity, file, line, column, code, message, suggestion }: Problem): string {
  const text = suggestion === undefined ? message : `${message} — ${suggestion}`
  const escaped = text.replaceAll('%', '%25').replaceAll('\n', '%0A')
  return `::${severity} file=${file},line=${line},col=${column},title=${code}::${escaped}`
}
