// npm run lessons -- check [PATH…] [--format human|json|github]: proves lessons. `N passed, M failed` at the end.

import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem } from '#lessons'
import { problemLine, readCourse, readLesson } from './readLessons.ts'

const USAGE =
  'usage: npm run lessons -- check [PATH…] [--format human|json|github]\nPATH is a lesson folder; without one, everything in lessons/ and the course itself.'
const { values, positionals } = parse()
const [command, ...paths] = positionals
if (command !== 'check' || !['human', 'json', 'github'].includes(values.format)) stop(USAGE)

const ROOT = 'lessons'
const folders = paths.map((path) => (basename(path) === 'lesson.md' ? dirname(path) : path))
for (const folder of folders)
  if (!existsSync(join(folder, 'lesson.md'))) stop(`there is no ${join(folder, 'lesson.md')}\n${USAGE}`)
const read =
  paths.length === 0 ? readCourse(ROOT) : { lessons: folders.map(readLesson), problems: [] as readonly Problem[] }
const problems = paths.length === 0 ? read.problems : read.lessons.flatMap((lesson) => lesson.problems)
const failed = read.lessons.filter((lesson) => lesson.problems.some(({ severity }) => severity === 'error'))
const courseFails = problems.some(({ severity, code }) => severity === 'error' && code === 'L110') ? 1 : 0

if (values.format === 'json') console.log(JSON.stringify(problems, null, 2))
for (const problem of problems) {
  if (values.format === 'human') console.log(problemLine(problem))
  if (values.format === 'github') {
    const { severity, file, line, column, code, message, suggestion } = problem
    const text = suggestion === undefined ? message : `${message} — ${suggestion}`
    // GitHub, "Workflow commands": % and line breaks are escaped. Read 2026-11.
    const escaped = text.replaceAll('%', '%25').replaceAll('\n', '%0A')
    console.log(`::${severity} file=${file},line=${line},col=${column},title=${code}::${escaped}`)
  }
}
if (values.format !== 'json') {
  for (const { id, figures } of read.lessons) {
    if (!figures) console.log(`${id}: not proved, it cannot be read`)
    else
      console.log(
        `${id}: ${figures.goals} goals, ${figures.lines} lines of solution, ${figures.alternatives} alternatives, ${figures.nearMisses} near misses`,
      )
  }
  console.log(
    `${read.lessons.length - failed.length + (paths.length === 0 ? 1 - courseFails : 0)} passed, ${failed.length + courseFails} failed`,
  )
}
process.exitCode = failed.length + courseFails > 0 ? 1 : 0

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'human' } } })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
