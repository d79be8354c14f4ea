// Does a pattern of Resource or NotResource cover the request's resource? Rules G6 to G8.

import type { Context } from '../context.ts'
import type { PolicyType, ResourceReason } from '../types.ts'
import { partsOf } from './arn.ts'
import { resolve } from './variables.ts'
import { type Glob, matches } from './wildcard.ts'

export interface ResourceMatch {
  readonly matched: boolean
  readonly by?: string
  readonly resolved?: string // the pattern with its variables filled in
  readonly reason?: ResourceReason // of the first pattern, when none matches
}

interface At {
  readonly context: Context
  readonly variables: boolean
  readonly type: PolicyType
}

export function resourceMatch(patterns: readonly string[], resource: string, at: At): ResourceMatch {
  let reason: ResourceReason | undefined
  for (const pattern of patterns) {
    const { matched, resolved, reason: why } = one(pattern, resource, at)
    if (matched) return { matched, by: pattern, ...(resolved !== undefined && { resolved }) }
    reason ??= why
  }
  return { matched: false, ...(reason && { reason }) }
}

function one(pattern: string, resource: string, { context, variables, type }: At): ResourceMatch {
  if (pattern === '*') return { matched: true }
  // G8: an action that works on no single resource is matched by "*" alone.
  if (resource === '*') return { matched: false, reason: 'resource-level-unsupported' }
  const parts = partsOf(pattern)
  if (parts.length < 6) {
    // AWS fills up short ARNs in identity-type policies only. IAM User Guide, "IAM ARNs", 2026-11.
    if ((type !== 'identity' && type !== 'boundary') || parts[0] !== 'arn')
      return { matched: false, reason: 'short-arn' }
    const filled = [...parts, ...Array.from({ length: 6 - parts.length }, () => '*')].join(':')
    return { matched: matches({ text: filled }, resource), resolved: filled, reason: 'short-arn' }
  }
  const [last = ''] = parts.slice(5)
  const { glob, text, changed, unresolved } = resolve(last, context, variables)
  if (unresolved) return { matched: false, reason: 'variable-unresolved' }
  const head = `${parts.slice(0, 5).join(':')}:`
  // SIMPLIFIED: one glob over the whole ARN; an inner wildcard of the first five parts may run past a colon.
  const whole: Glob = {
    text: head + text,
    ...(glob.plain && { plain: [...Array.from({ length: head.length }, () => false), ...glob.plain] }),
  }
  if (matches(whole, resource)) return { matched: true, ...(changed && { resolved: whole.text }) }
  return { matched: false, reason: whyNot(whole, resource) }
}

const BUCKET = /^arn:[^:]*:s3:::([^/]+)/

function whyNot({ text: pattern, plain }: Glob, resource: string): ResourceReason {
  const lower = { text: pattern.toLowerCase(), ...(plain && { plain }) }
  if (matches(lower, resource.toLowerCase())) return 'case-differs'
  const [named, asked] = [BUCKET.exec(pattern)?.[1], BUCKET.exec(resource)?.[1]]
  const sameBucket = named !== undefined && asked !== undefined && matches({ text: named }, asked)
  return sameBucket && pattern.includes('/') !== resource.includes('/') ? 'bucket-vs-object' : 'segment-differs'
}
