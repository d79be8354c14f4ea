// Policy variables: `${aws:username}`, `${key, 'default'}` and the escapes `${*}` `${?}` `${$}`.
// AWS: IAM User Guide, "IAM policy elements: Variables and tags", 2026-11. Rules G2 and C14.

import { type Context, valueOf } from '../context.ts'
import { type Glob, globOf } from './wildcard.ts'

export interface Resolved {
  readonly glob: Glob // wildcards of the policy's text stay wildcards, those of a value are plain characters
  readonly text: string // for people and for literal comparison
  readonly changed: boolean
  readonly unresolved: boolean // some variable has no value and no default
}

const ESCAPED = new Set(['*', '?', '$'])

/** `enabled` is false under version 2008-10-17, where a variable is plain text. */
export function resolve(text: string, context: Context, enabled: boolean): Resolved {
  if (!enabled || !text.includes('${')) return { glob: globOf(text), text, changed: false, unresolved: false }
  const glob: Glob[number][] = []
  let plain = ''
  let unresolved = false
  let at = 0
  while (at < text.length) {
    const end = text.startsWith('${', at) ? text.indexOf('}', at + 2) : -1
    if (end < 0) {
      const [character = ''] = text.slice(at)
      glob.push(...globOf(character))
      plain += character
      at += character.length
      continue
    }
    const value = variable(text.slice(at + 2, end), context)
    if (value === undefined) unresolved = true
    glob.push(...Array.from(value ?? ''))
    plain += value ?? ''
    at = end + 1
  }
  return { glob, text: plain, changed: true, unresolved }
}

function variable(name: string, context: Context): string | undefined {
  if (ESCAPED.has(name)) return name
  const comma = name.indexOf(", '")
  const key = comma < 0 ? name : name.slice(0, comma)
  const fallback = comma < 0 || !name.endsWith("'") ? undefined : name.slice(comma + 3, -1)
  const value = valueOf(context, key)
  return typeof value === 'string' ? value : fallback // a list has no value as a variable
}
