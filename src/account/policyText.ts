// A policy document on its way into the account: read, checked and measured before anything is saved.

import { parsePolicy, type PolicyType } from '#engine'
import { fail } from './operation.ts'

/** IAM counts characters without white space. AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11. */
export const LIMIT = { managed: 6144, user: 2048, trust: 2048 }

export function iamPolicy(text: string, type: PolicyType | 'trust', limit: number): string {
  check(text, type, 'MalformedPolicyDocument')
  if (text.replaceAll(/\s/g, '').length > limit)
    fail('LimitExceeded', `Cannot exceed quota for PolicySize: ${limit}`, 409)
  return text
}

const BUCKET_LIMIT = 20_480 // bytes; S3 User Guide, "Bucket policies", 2026-11

export function bucketPolicy(text: string): string {
  if (!text.trimStart().startsWith('{'))
    fail('MalformedPolicy', `Policies must be valid JSON and the first byte must be '{'`)
  check(text, 'resource', 'MalformedPolicy')
  if (text.length > BUCKET_LIMIT) fail('PolicyTooLarge', `Bucket policies are limited to ${BUCKET_LIMIT} bytes`)
  return text
}

/** AWS's text per finding; the code of the finding is kept for readers who want to know more. */
const TEXTS: Readonly<Record<string, string>> = {
  JSON_SYNTAX: 'This policy contains invalid Json',
  NOT_AN_OBJECT: 'This policy contains invalid Json',
  MISSING_ACTION: 'Policy statement must contain actions.',
  MISSING_RESOURCE: 'Policy statement must contain resources.',
  DUPLICATE_SID: 'Statement IDs (SID) in a single policy must be unique.',
  FORBIDDEN_ELEMENT: 'Policy document should not specify a principal.',
  PRINCIPAL_REQUIRED: 'Missing required field Principal',
  MISSING_STATEMENT: 'Missing required field Statement',
}

function check(text: string, type: PolicyType | 'trust', code: string): void {
  const error = parsePolicy(text, type).findings.find(({ severity }) => severity === 'error')
  if (!error) return
  const line = text.slice(0, error.offset).split('\n').length
  const what =
    error.code === 'FORBIDDEN_ELEMENT' && !(error.args.key ?? '').endsWith('Principal')
      ? 'Syntax errors in policy.'
      : undefined
  fail(code, `${what ?? TEXTS[error.code] ?? 'Syntax errors in policy.'} (${error.code}, line ${line})`)
}
