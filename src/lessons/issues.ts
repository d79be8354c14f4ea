// What the schema says → what an author reads, at its place.

import type * as z from 'zod'
import { nearestName } from '#engine'
import { suggest } from './suggest.ts'
import type { Path, ReadYaml, Spot } from './yaml.ts'

/** Takes up a problem. `file`: one beside lesson.md. */
export type Add = (code: string, spot: Spot, message: string, suggestion?: string, file?: string) => void

/** What the schema found, as problems. `above`: where in the file the checked value stands. */
export function addIssues(issues: readonly z.core.$ZodIssue[], above: Path, yaml: ReadYaml, add: Add): void {
  // Where a key is unknown, what is missing instead is no news.
  const misspelt = new Set(issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => path.join('.')))
  for (const issue of issues)
    if (issue.code !== 'custom' || !misspelt.has(issue.path.join('.'))) addIssue(issue, above, yaml, add)
}

function addIssue(issue: z.core.$ZodIssue, above: Path, yaml: ReadYaml, add: Add): void {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const spot = yaml.at([...path, key], true)
      add(
        'L102',
        spot,
        `there is no key \`${key}\` here`,
        issue.message.includes('"') ? COMPARE : suggest(key, issue.message.split(' ')),
      )
    }
    return
  }
  if (issue.code === 'invalid_union' && issue.errors.length === 0) {
    // The shapes are told apart by one key; what it holds is none of them.
    const known = issue.message.split(' ')
    const found = valueAt(yaml.data, path)
    add(
      'L102',
      yaml.at(path),
      `there is no \`${String(path.at(-1))}\` \`${String(found)}\``,
      suggest(String(found), known),
    )
    return
  }
  if (issue.code === 'invalid_union') {
    addIssues(meant(issue.errors), path, yaml, add)
    return
  }
  if (issue.code === 'invalid_key') {
    for (const inner of issue.issues)
      add('L102', yaml.at(path, true), `the key \`${String(path.at(-1))}\` ${expectation(inner)}`, COMPARE)
    return
  }
  const name = path.at(-1)
  if (issue.code === 'invalid_type' && issue.message.includes('undefined'))
    add('L102', yaml.at(path.slice(0, -1)), `\`${String(name)}\` is missing`, `add \`${String(name)}:\``)
  else add('L102', yaml.at(path), `\`${path.join('.')}\` ${expectation(issue)}`, remedy(issue, yaml.data, path))
}

const COMPARE = 'compare with docs/lesson-format.md'

/** Of several shapes the author meant the one with the fewest faults. */
function meant(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  // A branch that failed as a whole was of another type; one that failed further in was the right one.
  const inside = branches.filter((issues) => issues.some((issue) => depth(issue) > 0))
  return (inside.length > 0 ? inside : branches).toSorted((a, b) => a.length - b.length)[0] ?? []
}

function depth({ code, path }: z.core.$ZodIssue): number {
  return path.length + (code === 'unrecognized_keys' ? 1 : 0)
}

function remedy(issue: z.core.$ZodIssue, data: unknown, path: Path): string {
  if (issue.code !== 'invalid_value') return COMPARE
  const near = nearestName(String(valueAt(data, path)), issue.values.map(String))
  return near === undefined ? COMPARE : `did you mean \`${near}\`?`
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<string | number, unknown>>)[part]
        : undefined,
    data,
  )
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
}

const MAX_NAMED = 40 // a longer list is not read

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      if (issue.values.length > MAX_NAMED) return 'is none of the names that can stand here'
      return issue.values.length === 1
        ? `should be ${String(issue.values[0])}`
        : `should be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'number' ? `should be at least ${String(issue.minimum)}` : 'is too short, or empty'
    case 'too_big':
      return issue.origin === 'number'
        ? `should be at most ${String(issue.maximum)}`
        : `is too long; at most ${String(issue.maximum)}`
    case 'custom':
      return issue.message
    default:
      return `is not right: ${issue.message}`
  }
}
