// Policy variables: `${aws:username}`, `${key, 'default'}` and the escapes `${*}` `${?}` `${$}`.
// AWS: IAM User Guide, "IAM policy elements: Variables and tags", 2026-11. Rules G2 and C14.

import { type Context, valueOf } from '../context.ts'
import type { Glob } from './wildcard.ts'

export interface Resolved {
  readonly glob: Glob // wildcards of the policy's text stay wildcards, those of a value are plain characters
  readonly text: string // for people and for literal comparison
  readonly changed: boolean
  readonly unresolved: boolean // some variable has no value and no default
}

const ESCAPED = new Set(['*', '?', '$'])

/** `enabled` is false under version 2008-10-17, where a variable is plain text. */
export function resolve(source: string, context: Context, enabled: boolean): Resolved {
  if (!enabled || !source.includes('${'))
    return { glob: { text: source }, text: source, changed: false, unresolved: false }
  const plain: boolean[] = []
  let text = ''
  let unresolved = false
  const add = (part: string, fromVariable: boolean): void => {
    text += part
    for (let unit = 0; unit < part.length; unit++) plain.push(fromVariable)
  }
  let at = 0
  while (at < source.length) {
    const start = source.indexOf('${', at)
    const end = start < 0 ? -1 : source.indexOf('}', start)
    add(source.slice(at, end < 0 ? source.length : start), false)
    if (end < 0) break
    const value = variable(source.slice(start + 2, end), context)
    if (value === undefined) unresolved = true
    add(value ?? '', true)
    at = end + 1
  }
  return { glob: { text, plain }, text, changed: true, unresolved }
}

function variable(name: string, context: Context): string | undefined {
  if (ESCAPED.has(name)) return name
  const comma = name.indexOf(", '")
  const key = comma < 0 ? name : name.slice(0, comma)
  const fallback = comma < 0 || !name.endsWith("'") ? undefined : name.slice(comma + 3, -1)
  const value = valueOf(context, key)
  return typeof value === 'string' ? value : fallback // a list has no value as a variable
}
