// The account that a lesson starts with: written out, in a file beside it, or a fixture with a patch.

import { type World, worldFrom } from '#account'
import type { Add } from './issues.ts'
import { suggest } from './suggest.ts'
import type { RawLesson } from './schema/lesson.ts'
import { type Path, type ReadYaml, readYaml, type Spot } from './yaml.ts'

/** For a lesson that is about no account: there has to be one to play in, and nothing is in it. */
const NONE = { id: '111122223333', now: '2026-01-01T00:00:00Z', root: { email: 'root@example.com' } }

export function startingWorld(
  raw: RawLesson,
  files: Readonly<Record<string, string>>,
  fixtures: Readonly<Record<string, unknown>>,
  yaml: ReadYaml,
  add: Add,
): World | undefined {
  const account = raw.account
  const spot = yaml.at(['account'])
  if (typeof account === 'string') {
    if (account === 'none') return worldOf(worldFrom(NONE), () => spot, add)
    const name = account.replace(/^\.\//, '')
    const text = Object.hasOwn(files, name) ? files[name] : undefined
    if (text === undefined) {
      add('L104', spot, `there is no file \`${account}\``, 'put it beside lesson.md')
      return undefined
    }
    const own = readYaml(text)
    for (const { message, ...place } of own.errors) add('L101', place, message, 'correct the YAML', name)
    return own.errors.length > 0 ? undefined : worldOf(worldFrom(own.data, fixtures), own.at, add, name)
  }
  if (isRecord(account) && typeof account.extends === 'string') {
    const name = account.extends.replace(/^fixture:/, '')
    if (!Object.hasOwn(fixtures, name)) {
      add(
        'L104',
        yaml.at(['account', 'extends']),
        `there is no fixture \`${name}\``,
        suggest(name, Object.keys(fixtures)),
      )
      return undefined
    }
    return worldOf(worldFrom(account, fixtures), (path) => yaml.at(['account', 'patch', ...path]), add)
  }
  return worldOf(worldFrom(account), (path) => yaml.at(['account', ...path]), add)
}

function worldOf(
  { world, problems }: ReturnType<typeof worldFrom>,
  at: (path: Path) => Spot,
  add: Add,
  file?: string,
): World | undefined {
  for (const { path, message } of problems)
    add('L106', at(path), `account: ${path.join('.')}: ${message}`, 'compare with lessons/fixtures/starter.yaml', file)
  return world
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
