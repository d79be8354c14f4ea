// What the schema says → what an author reads, at its place.

import type * as z from 'zod'
import { NOT_YET } from './schema.ts'
import type { Path, ReadYaml, Spot } from './yaml.ts'

/** Takes up a problem. */
export type Add = (code: string, spot: Spot, message: string, suggestion?: string) => void

export function addIssue(issue: z.core.$ZodIssue, above: Path, yaml: ReadYaml, add: Add): void {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const spot = yaml.at([...path, key], true)
      if (NOT_YET.has(key))
        add('L103', spot, `\`${key}\` is not available yet`, 'docs/lesson-format.md says what this version reads')
      else add('L102', spot, `there is no key \`${key}\` here`, nearest(key))
    }
    return
  }
  if (issue.code === 'invalid_union') {
    // The branch that came furthest is the one the author meant.
    const branch = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
    for (const inner of branch) addIssue(inner, path, yaml, add)
    return
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('undefined')
  const name = path.at(-1)
  if (missing) add('L102', yaml.at(path.slice(0, -1)), `\`${String(name)}\` is missing`, `add \`${String(name)}:\``)
  else add('L102', yaml.at(path), `\`${path.join('.')}\` ${expectation(issue)}`, 'compare with docs/lesson-format.md')
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `should be ${String(issue.values[0])}`
        : `should be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'number' ? `should be at least ${String(issue.minimum)}` : 'is too short, or empty'
    case 'too_big':
      return issue.origin === 'number'
        ? `should be at most ${String(issue.maximum)}`
        : `is too long; at most ${String(issue.maximum)}`
    default:
      return `is not right: ${issue.message}`
  }
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

const KEYS = (
  'format id version title summary minutes level objectives requires locales account signIn tools watch steps solution proof goals hints ' +
  'diagnose predict check state events decision answered all any not text keep point when say example options explain path count equals ' +
  'matches in exists some none sequence since principal action resource context each expect because as cli api with fails answer value'
).split(' ')

function nearest(key: string): string {
  const lower = key.toLowerCase()
  const near = KEYS.find(
    (known) =>
      known.toLowerCase() === lower ||
      known.toLowerCase().startsWith(lower.slice(0, 4)) ||
      lower.startsWith(known.toLowerCase()),
  )
  return near === undefined ? 'docs/lesson-format.md lists the keys' : `did you mean \`${near}\`?`
}
