// Do the patterns of Resource or NotResource cover the request's resource? Rules G6 to G8.
// AWS: IAM User Guide, "IAM JSON policy elements: Resource" and "IAM ARNs", 2026-11.

import type { Context } from '../context.ts'
import { type Numbered, numbered, remember } from '../memo.ts'
import type { Patterns } from '../policy/read.ts'
import type { PolicyType, ResourceReason, StatementTrace } from '../types.ts'
import { isRole, partsOf } from './arn.ts'
import { fill, type Template, templateOf } from './variables.ts'
import { fits, type Glob, type Matcher, matcher } from './wildcard.ts'

export type ResourceMatch = StatementTrace['resource']

/** A resource as it is compared. */
export interface Resource extends Numbered {
  readonly arn: string // or "*"
  readonly lower: string
  readonly bucket: string | undefined // of S3
  readonly role: boolean
  readonly key: boolean // of KMS
}

export const resourceOf = numbered((arn, id): Resource => {
  return {
    id,
    arn,
    lower: arn.toLowerCase(),
    bucket: bucketOf(arn),
    role: isRole(arn),
    key: arn.includes(':key/'),
  }
})

export interface ResourceTest {
  readonly covers: (resource: Resource, context: Context) => boolean
  /** The same, and by which pattern or why not; the same object whenever the same pattern, or the same reason, decides. */
  readonly match: (resource: Resource, context: Context) => ResourceMatch
}

export function resourceTest({ patterns, negated }: Patterns, type: PolicyType, variables: boolean): ResourceTest {
  const rows = patterns.map((by) => rowOf(by, type, variables))
  const sense = negated ? 'spared' : 'listed'
  return {
    covers(resource, context) {
      for (const { covers } of rows) if (covers(resource, context) !== undefined) return !negated
      return negated
    },
    match(resource, context) {
      for (const row of rows) {
        const resolved = row.covers(resource, context)
        if (resolved !== undefined) return resolved === '' ? row[sense] : { ...row[sense], resolved }
      }
      return negated ? NOT_LISTED : MISSES[rows[0]?.whyNot(resource, context) ?? 'segment-differs']
    },
  }
}

const NOT_LISTED: ResourceMatch = { matched: true, negated: true }
const MISSES: Readonly<Record<ResourceReason, ResourceMatch>> = {
  'segment-differs': miss('segment-differs'),
  'case-differs': miss('case-differs'),
  'bucket-vs-object': miss('bucket-vs-object'),
  'variable-unresolved': miss('variable-unresolved'),
  'resource-level-unsupported': miss('resource-level-unsupported'),
  'short-arn': miss('short-arn'),
}
function miss(reason: ResourceReason): ResourceMatch {
  return { matched: false, negated: false, reason }
}

interface Row extends Hits {
  /** Undefined: does not cover it. Else the pattern as it was filled in, or '' where it stands as it is. */
  readonly covers: (resource: Resource, context: Context) => string | undefined
  readonly whyNot: (resource: Resource, context: Context) => ResourceReason
}

interface Hits {
  readonly listed: ResourceMatch // by Resource
  readonly spared: ResourceMatch // by NotResource
}

function hitsOf(by: string): Hits {
  return { listed: { matched: true, negated: false, by }, spared: { matched: false, negated: true, by } }
}

function rowOf(pattern: string, type: PolicyType, variables: boolean): Row {
  return variables && pattern.includes('${')
    ? makeRow(pattern, type, true)
    : ROWS[isIdentityLike(type) ? 1 : 0](pattern)
}

// Policies repeat each other: each pattern without variables is made ready once.
const ROWS = [
  remember(10_000, (pattern) => makeRow(pattern, 'resource', false)),
  remember(10_000, (pattern) => makeRow(pattern, 'identity', false)),
] as const

function makeRow(pattern: string, type: PolicyType, variables: boolean): Row {
  if (pattern === '*') return EVERYTHING
  const parts = partsOf(pattern)
  if (parts.length < 6) return shortRow(pattern, parts, type)
  // Variables stand in the sixth part only.
  const template = templateOf(parts[5] ?? '', variables)
  const head = `${parts.slice(0, 5).join(':')}:`
  return {
    ...hitsOf(pattern),
    ...(template ? filledRow([head, ...template], head.length) : plainRow({ text: pattern, head: head.length })),
  }
}

const EVERYTHING: Row = { ...hitsOf('*'), covers: () => '', whyNot: () => 'segment-differs' }

/** AWS fills up short ARNs in identity-type policies only. AWS: IAM User Guide, "IAM ARNs", 2026-11. */
function shortRow(pattern: string, parts: readonly string[], type: PolicyType): Row {
  const filled = [...parts, ...Array.from({ length: 6 - parts.length }, () => '*')].join(':')
  const taken = isIdentityLike(type) && parts[0] === 'arn'
  const row = plainRow({ text: filled, head: filled.length - 1 })
  return {
    ...hitsOf(pattern),
    covers: (resource, context) => (taken && row.covers(resource, context) !== undefined ? filled : undefined),
    whyNot: ({ arn }) => (arn === '*' ? 'resource-level-unsupported' : 'short-arn'),
  }
}

function isIdentityLike(type: PolicyType): boolean {
  return type === 'identity' || type === 'boundary'
}

function plainRow(glob: Glob): Omit<Row, keyof Hits> {
  const exact = matcher(glob)
  let nearly: ReturnType<typeof nearness> | undefined // made when it is asked for: most patterns never are
  return {
    // G8: an action that works on no single resource is matched by "*" alone.
    covers: ({ arn }) => (arn !== '*' && fits(exact, arn) ? '' : undefined),
    whyNot: (resource) => (nearly ??= nearness(glob))(resource),
  }
}

function filledRow(template: Template, head: number): Omit<Row, keyof Hits> {
  return {
    covers({ arn }, context) {
      const { glob, text, unresolved } = fill(template, context)
      return !unresolved && arn !== '*' && fits(matcher({ ...glob, head }), arn) ? text : undefined
    },
    whyNot(resource, context) {
      const { glob, unresolved } = fill(template, context)
      return unresolved && resource.arn !== '*' ? 'variable-unresolved' : nearness({ ...glob, head })(resource)
    },
  }
}

/** By how little a pattern misses a resource. */
function nearness({ text, plain, head }: Glob): (resource: Resource) => ResourceReason {
  const anyCase = matcher({ text: text.toLowerCase(), ...(plain && { plain }), ...(head && { head }) })
  const bucketText = bucketOf(text)
  const bucket: Matcher | undefined = bucketText === undefined ? undefined : matcher({ text: bucketText })
  const hasKey = text.includes('/')
  return (resource) => {
    if (resource.arn === '*') return 'resource-level-unsupported'
    if (fits(anyCase, resource.lower)) return 'case-differs'
    if (
      bucket &&
      resource.bucket !== undefined &&
      hasKey !== resource.arn.includes('/') &&
      fits(bucket, resource.bucket)
    )
      return 'bucket-vs-object'
    return 'segment-differs'
  }
}

function bucketOf(arn: string): string | undefined {
  return /^arn:[^:]*:s3:::([^/]+)/.exec(arn)?.[1]
}
