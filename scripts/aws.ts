// npm run aws -- --account FIXTURE [--as WHO]: reads `aws …` lines from standard input and prints what a terminal would.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { worldFrom } from '#account'
import { runLine } from '#cli'

const { values } = parseArgs({ options: { account: { type: 'string' }, as: { type: 'string', default: 'root' } } })
if (values.account === undefined)
  stop('usage: npm run aws -- --account FIXTURE [--as root|user/NAME|role/NAME]\nFixtures stand in lessons/fixtures/.')

const { world: start, problems } = worldFrom(parse(fixtureText(values.account)))
if (!start) stop(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))

let world = start
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line.trim() === '' || line.startsWith('#')) continue
  const { outcome, stdout, stderr, exitCode } = runLine(world, { identity: values.as }, line)
  world = outcome?.world ?? world
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
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
