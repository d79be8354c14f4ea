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

/** A text with variables in it, read once and filled in for each request. */
export type Template = readonly (string | Variable)[]
interface Variable {
  readonly key: string
  readonly fallback?: string
  readonly escape?: string // `${*}`: the character itself
}

const ESCAPED = new Set(['*', '?', '$'])

/** The parts of a text; undefined where nothing is to be filled in, as in every text of version 2008-10-17. */
export function templateOf(source: string, enabled: boolean): Template | undefined {
  if (!enabled || !source.includes('${')) return undefined
  const parts: (string | Variable)[] = []
  let at = 0
  for (;;) {
    const start = source.indexOf('${', at)
    const end = start < 0 ? -1 : source.indexOf('}', start)
    const text = source.slice(at, end < 0 ? source.length : start)
    if (text !== '') parts.push(text)
    if (end < 0) break
    parts.push(variableOf(source.slice(start + 2, end)))
    at = end + 1
  }
  return parts.some((part) => typeof part !== 'string') ? parts : undefined
}

function variableOf(name: string): Variable {
  if (ESCAPED.has(name)) return { key: name, escape: name }
  const comma = name.indexOf(", '")
  if (comma < 0) return { key: name }
  return { key: name.slice(0, comma), ...(name.endsWith("'") && { fallback: name.slice(comma + 3, -1) }) }
}

export function unchanged(text: string): Resolved {
  return { glob: { text }, text, changed: false, unresolved: false }
}

export function fill(template: Template, context: Context): Resolved {
  const plain: boolean[] = []
  let text = ''
  let unresolved = false
  for (const part of template) {
    const value = typeof part === 'string' ? part : valueFor(part, context)
    if (value === undefined) unresolved = true
    text += value ?? ''
    while (plain.length < text.length) plain.push(typeof part !== 'string')
  }
  return { glob: { text, plain }, text, changed: true, unresolved }
}

function valueFor({ key, escape, fallback }: Variable, context: Context): string | undefined {
  if (escape !== undefined) return escape
  const value = valueOf(context, key)
  return typeof value === 'string' ? value : fallback // a list has no value as a variable
}
