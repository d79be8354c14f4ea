// Input that does not fit an operation's schema → AWS's ValidationError.

import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

const TEXT: Readonly<Record<string, (issue: Issue) => string>> = {
  too_small: (issue) =>
    `Member must have length greater than or equal to ${'minimum' in issue ? String(issue.minimum) : ''}`,
  too_big: (issue) =>
    `Member must have length less than or equal to ${'maximum' in issue ? String(issue.maximum) : ''}`,
  invalid_format: (issue) =>
    `Member must satisfy regular expression pattern: ${'pattern' in issue ? bare(String(issue.pattern)) : ''}`,
}

export function validationMessage(error: z.core.$ZodError, input: unknown): string {
  const issues = error.issues.map((issue) => one(issue, input))
  return issues.length === 1 ? (issues[0] ?? '') : issues.join('; ')
}

function one(issue: Issue, input: unknown): string {
  const path = issue.path.map(String)
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    input,
  )
  const name = path.map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join('.')
  if (issue.code === 'unrecognized_keys')
    return `Unknown parameter in input: ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  if (issue.code === 'invalid_type' && value === undefined)
    return `Missing required parameter in input: "${path.join('.')}"`
  const constraint = TEXT[issue.code]?.(issue) ?? `Member must be of another type: ${issue.message}`
  return `1 validation error detected: Value '${String(value)}' at '${name}' failed to satisfy constraint: ${constraint}`
}

function bare(pattern: string): string {
  return pattern.replace(/^\/\^?/, '').replace(/\$?\/[a-z]*$/, '')
}
