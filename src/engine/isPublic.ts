// Is a resource open to everybody? AWS: S3 User Guide, "The meaning of public", 2026-11. Rule E14.

import { partsOf } from './match/arn.ts'
import { hasWildcard } from './match/wildcard.ts'
import { readingOf } from './policy/compiled.ts'
import type { Condition, PrincipalEntry, Reading, Statement } from './policy/read.ts'

/**
 * Does a resource-based policy, as parsed JSON, allow everybody anything, without a condition that pins it to somebody or
 * somewhere? Total: of a document that is no policy it says false.
 */
export function isPublic(document: unknown): boolean {
  const reading = readingOf(document)
  const known = kept.get(reading)
  if (known !== undefined) return known
  const found = reading.statements.some(opens)
  kept.set(reading, found)
  return found
}

const kept = new WeakMap<Reading, boolean>()

/** Does this one statement make its policy public? */
export function opens(statement: Statement): boolean {
  return statement.effect === 'Allow' && namesEverybody(statement) && !statement.conditions.some(pins)
}

function namesEverybody({ principal }: Statement): boolean {
  return principal?.negated === false && principal.entries.some(isEverybody)
}

/** `*`, or whoever has an account with a public identity provider: `accounts.google.com`. */
function isEverybody({ type, value }: PrincipalEntry): boolean {
  return type === 'AWS' ? value === '*' : type === 'Federated' && !value.startsWith('arn:')
}

const PINNING = new Set(
  (
    'aws:PrincipalArn aws:PrincipalAccount aws:PrincipalOrgID aws:PrincipalOrgPaths aws:userid aws:SourceArn ' +
    'aws:SourceVpc aws:SourceVpce aws:SourceOwner aws:SourceAccount s3:x-amz-server-side-encryption-aws-kms-key-id ' +
    's3:DataAccessPointArn s3:DataAccessPointAccount'
  )
    .toLowerCase()
    .split(' '),
)

function pins({ operator, key, values }: Condition): boolean {
  const name = key.toLowerCase()
  const test = operator.replace(/^ForAnyValue:/, '')
  if (test === 'IpAddress') return name === 'aws:sourceip' && values.every(isNarrow)
  return POSITIVE.has(test) && PINNING.has(name) && values.every((value) => isFixed(name, value))
}

const POSITIVE = new Set(['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'ArnEquals', 'ArnLike'])

function isFixed(key: string, value: string): boolean {
  // Of access points those of one account are enough.
  const fixed = key === 's3:dataaccesspointarn' ? partsOf(value).slice(0, 5).join(':') : value
  return !fixed.includes('${') && !hasWildcard(fixed)
}

/** A network counts as fixed unless it is broader than /8, in IPv6 /32. */
function isNarrow(network: string): boolean {
  if (network.includes('${') || hasWildcard(network)) return false
  const [address = '', prefix] = network.split('/')
  return prefix === undefined || Number(prefix) >= (address.includes(':') ? 32 : 8)
}
