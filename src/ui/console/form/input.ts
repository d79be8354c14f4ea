// What stands in a form → the input of its operation, and what the operation's schema says against it.

import { findOperation } from '#account'
import { elementOf, enumOf, isMembers, kindOf, type Members, memberOf, membersOf, type Option } from '#cli'

export type Schema = Option['schema']

/** How a member is filled in. */
export type Widget = 'text' | 'choice' | 'secret' | 'policy' | 'number' | 'switch' | 'list' | 'structure' | 'json'

const DEEPEST = 3 // structures inside each other; below, JSON is easier to read than boxes

export function widgetOf(name: string, schema: Schema | undefined, depth = 0): Widget {
  const kind = kindOf(schema)
  if (kind === 'text') {
    if (isJson(schema)) return 'json'
    if (enumOf(schema).length > 0) return 'choice'
    if (/Password$|^Secret|SecretAccessKey$/.test(name)) return 'secret'
    return /(^|[a-z])(Policy|PolicyDocument|Document|PolicyText)$/.test(name) || name === 'Content' ? 'policy' : 'text'
  }
  if (kind === 'number') return 'number'
  if (kind === 'boolean') return 'switch'
  if (kind === 'map' || depth >= DEEPEST) return 'json'
  if (kind === 'list') return widgetOf(name, elementOf(schema), depth + 1) === 'json' ? 'json' : 'list'
  return membersOf(schema).length > 0 ? 'structure' : 'json'
}

/** Unions, and what refers to itself. */
function isJson(schema: Schema | undefined): boolean {
  const def = schema?._zod.def
  const type = def && 'innerType' in def ? (def.innerType as Schema)._zod.def.type : def?.type
  return type === 'union' || type === 'lazy' || type === 'unknown' || type === 'any'
}

/** Without what was left empty. Text of a JSON field becomes what it says. */
export function inputOf(schema: Schema | undefined, filled: Members): Members {
  return isMembers(filled) ? structure(schema, filled, 0) : {}
}

function structure(schema: Schema | undefined, filled: Members, depth: number): Members {
  const given = Object.entries(filled).flatMap(([name, value]) => {
    const kept = valueOf(name, memberOf(schema, name), value, depth)
    return kept === undefined ? [] : [[name, kept] as const]
  })
  return Object.fromEntries(given)
}

function valueOf(name: string, schema: Schema | undefined, value: unknown, depth: number): unknown {
  if (value === '' || value === undefined) return undefined
  switch (widgetOf(name, schema, depth)) {
    case 'number':
      return typeof value === 'string' ? Number(value) : value
    case 'json':
      return typeof value === 'string' ? parsed(value) : value
    case 'list': {
      const items = Array.isArray(value) ? value.map((one) => valueOf(name, elementOf(schema), one, depth + 1)) : []
      const kept = items.filter((one) => one !== undefined)
      return kept.length > 0 ? kept : undefined
    }
    case 'structure': {
      const kept = isMembers(value) ? structure(schema, value, depth + 1) : {}
      return Object.keys(kept).length > 0 ? kept : undefined
    }
    default:
      return value
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text // the schema says that it does not fit
  }
}

export interface FieldProblem {
  readonly path: string // UserName, Tags.0.Key
  readonly text: string
}

interface Issue {
  readonly code?: string
  readonly path: PropertyKey[]
  readonly input?: unknown
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly origin?: string
  readonly values?: readonly unknown[]
}

export function problemsIn(operation: string, input: Members): readonly FieldProblem[] {
  const read = findOperation(operation)?.input.safeParse(input, { reportInput: true })
  if (!read || read.success) return []
  return read.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), text: sentence(issue as Issue) }))
}

function sentence({ code, input, minimum, maximum, origin, values }: Issue): string {
  if (input === undefined) return 'This is needed.'
  const letters = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
  switch (code) {
    case 'too_small':
      return `At least ${minimum}${letters}, please.`
    case 'too_big':
      return `At most ${maximum}${letters}, please.`
    case 'invalid_value':
      return `One of ${values?.join(', ')}, please.`
    case 'invalid_type':
      return 'This has another form. Look at the example of AWS, or leave it empty.'
    default:
      return 'There are characters here that AWS does not allow.'
  }
}
