// Files of cases: what is to be found in a policy. Two shapes: a check with its `bad` and `good` policy, and a policy with
// the exact sets of AWS's codes and of ours that are expected.

import * as z from 'zod/mini'
import type { Catalog } from '../catalog/catalog.ts'
import type { Kind } from '../policy/grammar.ts'
import { parsePolicy } from '../policy/parse.ts'
import { CHECKS } from './checks.ts'
import { lint } from './index.ts'
import type { LintFinding } from './types.ts'

const POLICY_TYPES: Readonly<Record<string, Kind>> = {
  IDENTITY_POLICY: 'identity',
  RESOURCE_POLICY: 'resource',
  SERVICE_CONTROL_POLICY: 'scp',
  RESOURCE_CONTROL_POLICY: 'rcp',
  ROLE_TRUST_POLICY: 'trust',
}

const policyType = z.enum([
  'IDENTITY_POLICY',
  'RESOURCE_POLICY',
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'ROLE_TRUST_POLICY',
])
const codes = z.array(z.string())
const checkCase = z.looseObject({
  code: z.string(),
  policyType,
  resourceType: z.optional(z.string()),
  bad: z.unknown(),
  good: z.unknown(),
  badIsRawText: z.optional(z.boolean()),
  alsoTriggers: z.optional(codes),
  status: z.optional(z.string()),
})
const policyCase = z.looseObject({
  id: z.string(),
  policyType,
  resourceType: z.optional(z.string()),
  policy: z.unknown(),
  policyIsRawText: z.optional(z.boolean()),
  expected: codes,
  expectedExtra: z.optional(codes),
})
const caseFile = z.array(z.union([checkCase, policyCase]))

export interface LintCase {
  readonly id: string
  readonly text: string
  readonly policyType: Kind
  readonly resourceType: string | undefined
  readonly expected: readonly string[]
  readonly counts: (code: string) => boolean // which codes are compared
}
export interface LintOutcome {
  readonly id: string
  readonly passed: boolean
  readonly found: readonly string[]
  readonly missing: readonly string[] // expected and not found
  readonly surplus: readonly string[] // found and not expected
}

/** A message when the data is no file of cases. */
export function readLintCases(data: unknown): readonly LintCase[] | string {
  const read = z.safeParse(caseFile, data)
  if (!read.success) return z.prettifyError(read.error)
  return read.data.flatMap((one) => ('code' in one ? fromCheck(one as CheckCase) : [fromPolicy(one as PolicyCase)]))
}
type CheckCase = z.infer<typeof checkCase>
type PolicyCase = z.infer<typeof policyCase>

const AWS_CODES: ReadonlySet<string> = new Set(CHECKS.filter(({ origin }) => origin === 'aws').map(({ code }) => code))
const isAws = (code: string): boolean => AWS_CODES.has(code)
const isAny = (): boolean => true

/**
 * A check of AWS is compared by AWS's codes alone, one of ours by all. The good policy of one of ours may be a matter of
 * taste to another of ours: it must not be found by that check, nor by any of AWS.
 */
function fromCheck(row: CheckCase): readonly LintCase[] {
  if (row.status === 'retired') return []
  const shared = {
    policyType: POLICY_TYPES[row.policyType] ?? 'identity',
    resourceType: row.resourceType,
    counts: isAws(row.code) ? isAws : isAny,
  }
  const bad = row.badIsRawText === true ? String(row.bad) : JSON.stringify(row.bad)
  return [
    { ...shared, id: `${row.code} bad`, text: bad, expected: [row.code, ...(row.alsoTriggers ?? [])] },
    {
      ...shared,
      id: `${row.code} good`,
      text: JSON.stringify(row.good),
      expected: [],
      counts: (code) => isAws(code) || code === row.code,
    },
  ]
}

function fromPolicy(row: PolicyCase): LintCase {
  return {
    id: row.id,
    text:
      row.policyIsRawText === true || typeof row.policy === 'string' ? String(row.policy) : JSON.stringify(row.policy),
    policyType: POLICY_TYPES[row.policyType] ?? 'identity',
    resourceType: row.resourceType,
    expected: [...row.expected, ...(row.expectedExtra ?? [])],
    counts: row.expectedExtra ? isAny : isAws,
  }
}

/** Run as in the account 111122223333, the home of AWS's examples. */
export function runLintCase(one: LintCase, catalog: Catalog, now: number): LintOutcome {
  const { id, text, policyType: type, resourceType, expected, counts } = one
  const found = codesOf(
    lint(parsePolicy(text, type), {
      policyType: type,
      ...(resourceType !== undefined && { resourceType }),
      catalog,
      now,
      account: '111122223333',
    }),
  ).filter(counts)
  const missing = expected.filter((code) => !found.includes(code))
  const surplus = found.filter((code) => !expected.includes(code))
  return { id, passed: missing.length === 0 && surplus.length === 0, found, missing, surplus }
}

function codesOf(findings: readonly LintFinding[]): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))]
}
