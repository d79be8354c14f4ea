// Which keys and values can stand at a place of a YAML text, by the JSON Schema that its readers use. It looks at indents
// alone, since a text that is being written cannot be parsed.

export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Schema>>
}
interface Offer {
  readonly label: string
  readonly insert: string
  readonly detail: string
}

/** `lines`: those before the place; `start`: what stands before it on its own line. */
export function offersAt(schema: Schema, lines: readonly string[], start: string): readonly Offer[] {
  const value = /^(\s*(?:-\s+)*)([\w-]+):\s+$/.exec(start)
  if (value) {
    const [, lead = '', key = ''] = value
    const path = [...pathTo(lines, lead), key]
    return valuesOf(at(schema, path, schema))
  }
  if (!/^\s*(?:-\s+)*$/.test(start)) return []
  const here = at(schema, pathTo(lines, start), schema)
  const used = start.includes('-') ? new Set<string>() : usedKeys(lines, start.length)
  const keys = new Map(here.flatMap((one) => Object.entries(one.properties ?? {})).filter(([key]) => !used.has(key)))
  return [...keys].map(([key, { description = '' }]) => ({ label: key, insert: `${key}: `, detail: description }))
}

const LIST = '-'

/** The keys that lead to a place: `steps`, `-`, `goals`, `-`. Each opens where something further left stands above. */
function pathTo(lines: readonly string[], lead: string): readonly string[] {
  const path: string[] = []
  let limit = opened(lead, lead.length, path)
  for (const line of lines.toReversed()) {
    if (limit === 0) break
    const [, before, key] = /^(\s*(?:-\s+)*)([\w-]+):/.exec(line) ?? []
    if (before === undefined || key === undefined) continue
    if (before.length < limit) {
      path.unshift(key)
      limit = opened(before, before.length, path)
    } else if (before.length === limit && before.includes('-')) limit = opened(before, limit, path) // the item's first key
  }
  return path
}

/** Notes the dashes before a place; what is further left than they are leads on. */
function opened(before: string, indent: number, path: string[]): number {
  const dashes = before.split('-').length - 1
  for (let n = 0; n < dashes; n++) path.unshift(LIST)
  // The key of a list may stand right above its dash, as far left.
  return dashes === 0 ? indent : before.indexOf('-') + 1
}

function at(schema: Schema, path: readonly string[], root: Schema): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (here, part) =>
      here.flatMap((one) => {
        if (part === LIST) return [one.items ?? []].flat().flatMap((item) => alternatives(item, root))
        const next = one.properties?.[part] ?? one.additionalProperties
        return typeof next === 'object' ? alternatives(next, root) : []
      }),
    alternatives(schema, root),
  )
}

function alternatives(schema: Schema, root: Schema, depth = 0): readonly Schema[] {
  if (depth > 8) return []
  const named = schema.$ref?.replace('#/definitions/', '')
  const target = named === undefined ? undefined : named === '#' ? root : root.definitions?.[named]
  const parts = [...(target ? [target] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return [schema, ...parts.flatMap((part) => alternatives(part, root, depth + 1))]
}

function valuesOf(schemas: readonly Schema[]): readonly Offer[] {
  const values = schemas.flatMap(({ enum: all = [], const: one, type }) => [
    ...all,
    ...(one === undefined ? [] : [one]),
    ...(type === 'boolean' ? [true, false] : []),
  ])
  return [...new Set(values.map(String))].map((value) => ({ label: value, insert: value, detail: '' }))
}

/** The keys that stand beside a place already. */
function usedKeys(lines: readonly string[], indent: number): ReadonlySet<string> {
  const used = new Set<string>()
  for (const line of lines.toReversed()) {
    const [, before, key] = /^(\s*(?:-\s+)*)([\w-]+):/.exec(line) ?? []
    if (before === undefined || key === undefined || before.length > indent) continue
    if (before.length < indent) break
    used.add(key)
    if (before.includes('-')) break
  }
  return used
}
