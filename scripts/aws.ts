// npm run aws -- --account FIXTURE [--as WHO]: reads `aws …` lines from standard input and prints what a terminal would.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { worldFrom } from '#account'
import { linesOf, runLine } from '#cli'

const { account, as: who } = readArguments()

const { world: start, problems } = worldFrom(parse(fixtureText(account)))
if (!start) stop(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))

let world = start
for (const line of linesOf(readFileSync(0, 'utf8'))) {
  if (line.trim() === '' || line.startsWith('#')) continue
  const { outcome, stdout, stderr, exitCode } = runLine(world, { identity: who }, line)
  world = outcome?.world ?? world
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
}

function readArguments(): { account: string; as: string } {
  const usage = 'usage: npm run aws -- --account FIXTURE [--as root|user/NAME|role/NAME]\nFixtures: lessons/fixtures/.'
  try {
    const { values } = parseArgs({ options: { account: { type: 'string' }, as: { type: 'string', default: 'root' } } })
    return values.account === undefined ? stop(usage) : { account: values.account, as: values.as }
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

function fixtureText(name: string): string {
  const file = new URL(`../lessons/fixtures/${name}.yaml`, import.meta.url)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return stop(`There is no fixture ${name} in lessons/fixtures/.`)
  }
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
