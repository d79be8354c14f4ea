// npm run lessons -- COMMAND: what authors of lessons do on the command line.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check, FORMATS } from './lessonCommands/check.ts'
import { create, migrateAll, texts } from './lessonCommands/files.ts'
import { solve } from './lessonCommands/solve.ts'

const USAGE = `usage: npm run lessons -- COMMAND
  check [PATH…] [--format human|json|github] [--watch]   proves lessons; without PATH all of them and the course
  new NAME                                               writes a small lesson that is proved as it stands
  solve LESSON                                           plays the solution and prints the events
  migrate [PATH…]                                        rewrites lessons of older formats
  texts LESSON --extract LOCALE | --update LOCALE        writes a translation to fill in, or brings it up to date
PATH and LESSON are folders that hold a lesson.md.`

const { values, positionals } = parse()
const [command = '', ...paths] = positionals
process.exitCode = run()

function run(): number {
  const [first] = paths
  switch (command) {
    case 'check':
      return FORMATS.includes(values.format) ? check({ paths, ...values }) : stop(USAGE)
    case 'new':
      return first === undefined ? stop(USAGE) : create(first)
    case 'solve':
      return solve(lessonFolder(first))
    case 'migrate':
      return migrateAll(paths.map(lessonFolder))
    case 'texts': {
      const locale = values.extract ?? values.update
      return locale === undefined ? stop(USAGE) : texts(lessonFolder(first), locale, values.update !== undefined)
    }
    default:
      return stop(USAGE)
  }
}

/** A folder, or a lesson of this repository by its id. */
function lessonFolder(named: string | undefined): string {
  const folder = [named ?? '', join('lessons', named ?? '')].find((one) => existsSync(join(one, 'lesson.md')))
  return folder ?? stop(`there is no ${join(named ?? '', 'lesson.md')}\n${USAGE}`)
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'human' },
        watch: { type: 'boolean', default: false },
        extract: { type: 'string' },
        update: { type: 'string' },
      },
    })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
