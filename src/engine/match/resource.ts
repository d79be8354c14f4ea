// Do the patterns of Resource or NotResource cover the request's resource? Rules G6 to G8.
// AWS: IAM User Guide, "IAM JSON policy elements: Resource" and "IAM ARNs", 2026-11.

import type { Context } from '../context.ts'
import { type Numbered, numbered, remember } from '../memo.ts'
import type { Patterns } from '../policy/read.ts'
import type { PolicyType, ResourceReason, StatementTrace } from '../types.ts'
import { headOf, isRole, partsOf } from './arn.ts'
import { fill, type Template, templateOf } from './variables.ts'
import { firstWildcard, fits, type Glob, type Matcher, matcher } from './wildcard.ts'

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
  const rows = patterns.map((by) => rowOf(by, negated, type, variables))
  return {
    covers(resource, context) {
      for (const { covers } of rows) if (covers(resource, context) !== undefined) return !negated
      return negated
    },
    match(resource, context) {
      for (const row of rows) {
        const resolved = row.covers(resource, context)
        if (resolved !== undefined) return resolved === '' ? row.hit : { ...row.hit, resolved }
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

interface Row {
  readonly hit: ResourceMatch
  /** Undefined: does not cover it. Else the pattern as it was filled in, or '' where it stands as it is. */
  readonly covers: (resource: Resource, context: Context) => string | undefined
  readonly whyNot: (resource: Resource, context: Context) => ResourceReason
}

function rowOf(pattern: string, negated: boolean, type: PolicyType, variables: boolean): Row {
  return variables && pattern.includes('${')
    ? makeRow(pattern, negated, type, true)
    : ROWS[isIdentityLike(type) ? 'identity' : 'resource'][negated ? 1 : 0](pattern)
}

// Policies repeat each other: each pattern without variables is made ready once.
const rowsFor = (type: PolicyType, negated: boolean) =>
  remember(10_000, (pattern) => makeRow(pattern, negated, type, false))
const ROWS = {
  resource: [rowsFor('resource', false), rowsFor('resource', true)],
  identity: [rowsFor('identity', false), rowsFor('identity', true)],
} as const

function makeRow(pattern: string, negated: boolean, type: PolicyType, variables: boolean): Row {
  const hit: ResourceMatch = { matched: !negated, negated, by: pattern }
  if (pattern === '*') return { hit, covers: () => '', whyNot: () => 'segment-differs' }
  const head = headOf(pattern)
  if (head === undefined) return shortRow(pattern, hit, type)
  // Variables stand in the sixth part only.
  const template = templateOf(pattern.slice(head), variables)
  return template ? filledRow([pattern.slice(0, head), ...template], head, hit) : plainRow({ text: pattern, head }, hit)
}

/** AWS fills up short ARNs in identity-type policies only. AWS: IAM User Guide, "IAM ARNs", 2026-11. */
function shortRow(pattern: string, hit: ResourceMatch, type: PolicyType): Row {
  const parts = partsOf(pattern)
  const filled = [...parts, ...Array.from({ length: 6 - parts.length }, () => '*')].join(':')
  const taken = isIdentityLike(type) && parts[0] === 'arn'
  const row = plainRow({ text: filled, head: filled.length - 1 }, hit)
  return {
    hit,
    covers: (resource, context) => (taken && row.covers(resource, context) !== undefined ? filled : undefined),
    whyNot: ({ arn }) => (arn === '*' ? 'resource-level-unsupported' : 'short-arn'),
  }
}

function isIdentityLike(type: PolicyType): boolean {
  return type === 'identity' || type === 'boundary'
}

function plainRow(glob: Glob, hit: ResourceMatch): Row {
  const exact = matcher(glob)
  let nearly: ReturnType<typeof nearness> | undefined // made when it is asked for: most patterns never are
  return {
    hit,
    // G8: an action that works on no single resource is matched by "*" alone.
    covers: ({ arn }) => (arn !== '*' && fits(exact, arn) ? '' : undefined),
    whyNot: (resource) => (nearly ??= nearness(glob))(resource),
  }
}

function filledRow(template: Template, head: number, hit: ResourceMatch): Row {
  return {
    hit,
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

/** By how little a pattern misses a resource. Most miss it early: the patterns for it are made when they are needed. */
function nearness({ text, plain, head }: Glob): (resource: Resource) => ResourceReason {
  const lower = text.toLowerCase()
  const start = lower.slice(0, firstWildcard(lower))
  const hasKey = text.includes('/')
  let anyCase: Matcher | undefined
  let bucket: Matcher | undefined
  return (resource) => {
    if (resource.arn === '*') return 'resource-level-unsupported'
    if (resource.lower.startsWith(start)) {
      anyCase ??= matcher({ text: lower, ...(plain && { plain }), ...(head && { head }) })
      if (fits(anyCase, resource.lower)) return 'case-differs'
    }
    if (resource.bucket !== undefined && hasKey !== resource.arn.includes('/')) {
      bucket ??= matcher({ text: bucketOf(text) ?? '' })
      if (fits(bucket, resource.bucket)) return 'bucket-vs-object'
    }
    return 'segment-differs'
  }
}

function bucketOf(arn: string): string | undefined {
  return /^arn:[^:]*:s3:::([^/]+)/.exec(arn)?.[1]
}
