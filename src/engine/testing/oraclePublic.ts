// The oracle's idea of a public bucket policy (E14): an Allow to everybody that no condition pins to fixed values.

import { listed } from './oracleConditions.ts'

type Document = Readonly<Record<string, unknown>>

// AWS: S3 User Guide, "Blocking public access to your Amazon S3 storage", the meaning of "public", 2026-11
const FIXED = [
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  'aws:sourcearn',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceaccount',
  'aws:sourceowner',
]
const PRINCIPAL = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:userid',
  'aws:principalorgid',
  'aws:principalorgpaths',
]
const POSITIVE = ['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'ArnEquals', 'ArnLike']

export function isPublic(document: unknown): boolean {
  const { Statement } = document as Document
  return ((Array.isArray(Statement) ? Statement : [Statement]) as readonly Document[]).some(
    ({ Effect, Principal, Condition }) => Effect === 'Allow' && isEverybody(Principal) && !isPinned(Condition),
  )
}

function isEverybody(principal: unknown): boolean {
  if (principal === '*') return true
  if (typeof principal !== 'object' || principal === null) return false
  const { AWS, Federated } = principal as Document
  return (
    listed(AWS).includes('*') ||
    (Federated !== undefined && listed(Federated).some((provider) => !provider.startsWith('arn:')))
  )
}

function isPinned(condition: unknown): boolean {
  return Object.entries((condition ?? {}) as Readonly<Record<string, object>>).some(([operator, block]) =>
    Object.entries(block).some(([name, values]) => {
      const key = name.toLowerCase()
      const test = operator.replace('ForAnyValue:', '')
      if (test === 'IpAddress') return key === 'aws:sourceip' && listed(values).every(isNarrow)
      const free = key === 's3:dataaccesspointarn' ? /^(?:[^:]*:){0,4}[^:]*(?:[*?]|\$\{)/ : /[*?]|\$\{/
      const fixed = listed(values).every((value) => !free.test(value))
      return POSITIVE.includes(test) && fixed && [...FIXED, ...PRINCIPAL].includes(key)
    }),
  )
}

/** IPv6 from /32. */
function isNarrow(range: string): boolean {
  if (/[*?]|\$\{/.test(range)) return false
  const [address = '', prefix] = range.split('/')
  return prefix === undefined || Number(prefix) >= (address.includes(':') ? 32 : 8)
}
