// npm run aws -- --account FIXTURE [--as WHO] [--save FILE]: reads `aws …` lines from standard input and prints what a
// terminal would; FILE gets the account as it is afterwards, as JSON.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { worldFrom } from '#account'
import { type LineOutcome, linesOf, newSession, runLine } from '#cli'

const { account, as: who, save } = readArguments()

const { world: start, problems } = worldFrom({ extends: account }, fixtures())
if (!start) stop(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))

const lines = linesOf(readFileSync(0, 'utf8')).filter((line) => line.trim() !== '' && !line.startsWith('#'))
let world = start
let session = newSession
while (lines.length > 0) {
  const { outcome, stdout, stderr, exitCode, ...after } = answered(lines.shift() ?? '')
  world = outcome?.world ?? world
  session = after.session
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
}
if (save !== undefined) writeFileSync(save, JSON.stringify(world))

/** A line that asks, as `aws configure` does, gets the lines after it for answers. */
function answered(line: string): LineOutcome {
  let typed = ''
  let found = runLine(world, { identity: who }, line, session, typed)
  while (found.asks && lines.length > 0) {
    typed += `${lines.shift()}\n`
    found = runLine(world, { identity: who }, line, session, typed)
  }
  return found
}

function readArguments(): { account: string; as: string; save?: string | undefined } {
  const usage =
    'usage: npm run aws -- --account FIXTURE [--as root|user/NAME|role/NAME] [--save FILE]\nFixtures: lessons/fixtures/.'
  try {
    const options = {
      account: { type: 'string' },
      as: { type: 'string', default: 'root' },
      save: { type: 'string' },
    } as const
    const { account: named, as, save: file } = parseArgs({ options }).values
    return named === undefined ? stop(usage) : { account: named, as, save: file }
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

function fixtures(): Readonly<Record<string, unknown>> {
  const folder = new URL('../lessons/fixtures/', import.meta.url)
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.yaml', ''),
      parse(readFileSync(new URL(file, folder), 'utf8')) as unknown,
    ]),
  )
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
