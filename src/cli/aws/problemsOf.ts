// What `aws` itself checks of an input before it calls: lengths and values that are too small, types, members.
// The rest (maxima, patterns, enums) is the service's to refuse. AWS: AWS CLI 2.36.7, botocore/validate.py, 2026-11.

import type * as z from 'zod/mini'
import { findOperation } from '#account'
import { membersAt } from './options.ts'

/** One line per problem. */
export function problemsOf(operation: string, input: unknown): readonly string[] {
  const schema = findOperation(operation)?.input
  const read = schema?.safeParse(input)
  return read?.success === false ? read.error.issues.flatMap((issue) => wordsFor(issue, input, schema)) : []
}

function wordsFor(issue: z.core.$ZodIssue, input: unknown, schema: z.ZodMiniType | undefined): readonly string[] {
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  )
  const name = nameOf(issue.path)
  if (issue.code === 'too_small')
    return [
      typeof value === 'number'
        ? `Invalid value for parameter ${name}, value: ${value}, valid min value: ${issue.minimum}`
        : `Invalid length for parameter ${name}, value: ${lengthOf(value)}, valid min length: ${issue.minimum}`,
    ]
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(membersAt(schema, issue.path)).join(', ')
    return issue.keys.map((key) => `Unknown parameter in ${name}: "${key}", must be one of: ${known}`)
  }
  if (issue.code !== 'invalid_type') return []
  if (value === undefined)
    return [`Missing required parameter in ${nameOf(issue.path.slice(0, -1))}: "${String(issue.path.at(-1))}"`]
  return [
    `Invalid type for parameter ${name}, value: ${JSON.stringify(value)}, type: ${pythonTypes(kindOf(value))}, valid types: ${pythonTypes(issue.expected)}`,
  ]
}

/** Tags, 0, Key → Tags[0].Key */
function nameOf(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .slice(1) || 'input'
  )
}

const PYTHON: Readonly<Record<string, readonly string[]>> = {
  string: ['str'],
  number: ['int'],
  boolean: ['bool'],
  array: ['list', 'tuple'],
  object: ['dict'],
  null: ['NoneType'],
}

function pythonTypes(kind: string): string {
  return (PYTHON[kind] ?? [kind]).map((name) => `<class '${name}'>`).join(', ')
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0
}
