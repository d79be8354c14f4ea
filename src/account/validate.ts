// Input that does not fit an operation's schema → AWS's ValidationError.
// AWS: IAM and STS answer so; the texts are as recorded, 2026-11.

import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

const CONSTRAINT: Readonly<Record<string, (issue: Issue) => string>> = {
  too_small: (issue) => `${measure(issue)} greater than or equal to ${'minimum' in issue ? String(issue.minimum) : ''}`,
  too_big: (issue) => `${measure(issue)} less than or equal to ${'maximum' in issue ? String(issue.maximum) : ''}`,
  invalid_format: (issue) =>
    `Member must satisfy regular expression pattern: ${'pattern' in issue ? bare(String(issue.pattern)) : ''}`,
  invalid_value: (issue) =>
    `Member must satisfy enum value set: [${'values' in issue ? issue.values.map(String).join(', ') : ''}]`,
}

/** What AWS does not repeat: a password would stand in the error and in CloudTrail. */
const SECRET = /(password|privateKey)$/i

export function validationMessage(error: z.core.$ZodError, input: unknown): string {
  // What no client would send: AWS never sees it, so there is no AWS text either.
  const malformed = error.issues.flatMap((issue) => wordsForShape(issue, input))
  if (malformed.length > 0) return malformed.join('; ')
  const failed = error.issues.map((issue) => {
    const value = valueAt(input, issue.path)
    const constraint = CONSTRAINT[issue.code]?.(issue) ?? 'Member must be a name that this account can hold'
    return `Value ${SECRET.test(String(issue.path.at(-1))) ? '' : `'${shown(value)}' `}at '${nameOf(issue.path)}' failed to satisfy constraint: ${constraint}`
  })
  return `${failed.length} validation error${failed.length === 1 ? '' : 's'} detected: ${failed.join('; ')}`
}

/** Missing, unknown and ill-typed members, as AWS's clients name them before they call. */
function wordsForShape(issue: Issue, input: unknown): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return [`Unknown parameter in input: ${issue.keys.map((key) => `"${key}"`).join(', ')}`]
  const path = issue.path.map(String).join('.')
  if (valueAt(input, issue.path) === undefined) return [`Missing required parameter in input: "${path}"`]
  return issue.code !== 'invalid_type'
    ? []
    : [`Invalid type for parameter ${path || 'input'}, valid type: ${issue.expected}`]
}

function measure(issue: Issue): string {
  return 'origin' in issue && issue.origin === 'number' ? 'Member must have value' : 'Member must have length'
}

/** Tags, 0, Key → tags.1.member.key: names begin small, and lists count from one. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) =>
      typeof part === 'number' ? `${part + 1}.member` : String(part).charAt(0).toLowerCase() + String(part).slice(1),
    )
    .join('.')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[key] : undefined,
    input,
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** AWS's pattern, without what JavaScript needs around it. */
function bare(pattern: string): string {
  return pattern.replace(/^\/\^?/, '').replace(/\$?\/[a-z]*$/, '')
}
