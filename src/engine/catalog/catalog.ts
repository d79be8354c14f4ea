// Look-ups over the packed catalogue, which is passed in, never imported. A service is unpacked when it is first asked for.

import { matchesPattern } from '../match/wildcard.ts'
import { remember } from '../memo.ts'
import { type Template, templateOf } from './arnTemplate.ts'
import { type AccessLevel, KEY_LETTERS, type KeyType, LEVEL_LETTERS, type PackedCatalog } from './packed.ts'

export interface Catalog {
  readonly prefixes: readonly string[]
  readonly globalKeys: readonly ConditionKey[]
  /** By its prefix, whatever its case. */
  service(prefix: string): Service | undefined
  /** `s3:GetObject`, whatever its case. */
  action(name: string): Action | undefined
  /** The actions that a pattern covers; of `*` none, since nobody wants to see them all. */
  expand(pattern: string): readonly Action[]
  /** A condition key by its name, global or of a service: templates fit any suffix. */
  key(name: string): ConditionKey | undefined
  /** The resource types whose ARNs name this service; undefined when no service is called so. */
  resourcesOf(arnService: string): readonly ResourceType[] | undefined
}
export interface Service {
  readonly prefix: string
  readonly name: string
  readonly actions: ReadonlyMap<string, Action> // by its name in lower case
  readonly keys: readonly ConditionKey[]
  readonly resources: readonly ResourceType[]
}
export interface Action {
  readonly name: string // s3:GetObject
  readonly level: AccessLevel
  readonly resources: readonly ResourceType[] // empty: only "*" fits
  readonly keys: readonly ConditionKey[] // of the action itself and of its resource types
}
export interface ResourceType {
  readonly name: string
  readonly arn: string // arn:${Partition}:s3:::${BucketName}
  readonly template: Template
  readonly keys: readonly ConditionKey[]
}
export interface ConditionKey {
  readonly name: string
  readonly type: KeyType
}

export function isMultivalued({ type }: ConditionKey): boolean {
  return type.startsWith('ArrayOf')
}

export function catalogOf(packed: PackedCatalog): Catalog {
  const prefixes = Object.keys(packed.services)
  const globalKeys = packed.globalKeys.map(([name, type]): ConditionKey => ({ name, type }))
  const service = remember(1000, (prefix: string) => unpack(packed, prefix.toLowerCase()))
  const action = (name: string): Action | undefined => {
    const [prefix, rest] = cut(name.toLowerCase())
    return service(prefix)?.actions.get(rest)
  }
  const expand = remember(10_000, (pattern: string): readonly Action[] => {
    const [prefix, rest] = cut(pattern.toLowerCase())
    if (/^\**$/.test(prefix)) return []
    const homes = /[*?]/.test(prefix) ? prefixes.filter((one) => matchesPattern(prefix, one)) : [prefix]
    return homes.flatMap((home) => {
      const all = service(home)?.actions
      return all ? [...all].filter(([name]) => matchesPattern(rest, name)).map(([, found]) => found) : []
    })
  })
  const key = remember(10_000, (name: string): ConditionKey | undefined => {
    const [prefix] = cut(name.toLowerCase())
    return [...globalKeys, ...(service(prefix)?.keys ?? [])].find((one) => isKey(one, name))
  })
  let byArn: ReadonlyMap<string, readonly ResourceType[]> | undefined
  const resourcesOf = (arnService: string): readonly ResourceType[] | undefined =>
    (byArn ??= resourcesByArn(prefixes.map(service))).get(arnService)
  return { prefixes, globalKeys, service, action, expand, key, resourcesOf }
}

/** Is this the key of that name? Without case; `${TagKey}`, `<key>` and a last part `tag-key` stand for anything. */
export function isKey({ name: known }: ConditionKey, name: string): boolean {
  const template = known.toLowerCase()
  const asked = name.toLowerCase()
  if (template === asked) return true
  const pattern = template.replaceAll(/\$\{[^}]*\}|<[^>]*>/g, '?*').replace(/\/tag-key$/, '/?*')
  return pattern !== template && matchesPattern(pattern, asked)
}

/** The condition keys that all of these actions know. */
export function keysCommonTo(actions: readonly Action[]): readonly ConditionKey[] {
  const [first, ...rest] = actions
  if (!first) return []
  return first.keys.filter(({ name }) => rest.every(({ keys }) => keys.some((key) => key.name === name)))
}

/** The resource types that at least one of these actions works on. */
export function resourcesFor(actions: readonly Action[]): readonly ResourceType[] {
  return [...new Map(actions.flatMap(({ resources }) => resources).map((one) => [one.arn, one])).values()]
}

function unpack({ services }: PackedCatalog, prefix: string): Service | undefined {
  const packed = Object.hasOwn(services, prefix) ? services[prefix] : undefined
  if (!packed) return undefined
  const keys = packed.keys.map((name, index): ConditionKey => ({ name, type: keyType(packed.types[index]) }))
  const resources = packed.resources.map(
    ([name, arn, known]): ResourceType => ({ name, arn, template: templateOf(arn), keys: pick(keys, known) }),
  )
  const usages = packed.usages.map(([on, own]) => {
    const used = pick(resources, on)
    return { resources: used, keys: [...new Set([...pick(keys, own), ...used.flatMap((one) => one.keys)])] }
  })
  const actions = packed.actions.map((name, index): Action => {
    const usage = usages[packed.uses[index] ?? 0]
    return {
      name: `${prefix}:${name}`,
      level: LEVEL_LETTERS[packed.levels[index] ?? ''] ?? 'Write',
      resources: usage?.resources ?? [],
      keys: usage?.keys ?? [],
    }
  })
  const byName = new Map(actions.map((action) => [cut(action.name.toLowerCase())[1], action]))
  const own = keys.filter(({ name }) => !name.startsWith('aws:'))
  return { prefix, name: packed.name, actions: byName, keys: own, resources }
}

function keyType(letter = ''): KeyType {
  return KEY_LETTERS[letter] ?? 'String'
}

function pick<T>(from: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => from[index] ?? [])
}

function resourcesByArn(services: readonly (Service | undefined)[]): ReadonlyMap<string, readonly ResourceType[]> {
  const found = new Map<string, ResourceType[]>()
  for (const service of services) {
    if (!service) continue
    if (!found.has(service.prefix)) found.set(service.prefix, [])
    for (const resource of service.resources) {
      const name = resource.template.service
      const list = found.get(name) ?? []
      if (!list.some(({ arn }) => arn === resource.arn)) list.push(resource)
      found.set(name, list)
    }
  }
  return found
}

function cut(name: string): readonly [prefix: string, rest: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)]
}
