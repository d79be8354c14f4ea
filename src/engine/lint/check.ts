import type { Check, Column } from './types.ts'

const GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html'
const ANCHORS = {
  error: 'error',
  security: 'security-warning',
  warning: 'general-warning',
  suggestion: 'suggestion',
} as const

type Own = Omit<Check, 'origin' | 'source'>

/** A check of Access Analyzer, with the place where AWS describes it. */
export function awsCheck(check: Own & { readonly source?: string }): Check {
  const anchor = `#access-analyzer-reference-policy-checks-${ANCHORS[check.severity]}-${check.code.toLowerCase().replaceAll('_', '-')}`
  return { source: GUIDE + anchor, ...check, origin: 'aws' }
}

/** A check of ours. */
export function ownCheck(check: Own & { readonly source: string }): Check {
  return { ...check, origin: 'own' }
}

export const EVERYWHERE: readonly Column[] = ['identity', 'resource', 'trust', 'scp', 'rcp']
export const BUT_TRUST: readonly Column[] = ['identity', 'resource', 'scp', 'rcp']
