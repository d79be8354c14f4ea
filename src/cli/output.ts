// What `aws` prints of an answer: JSON with four spaces, policy documents as JSON rather than text, times with an offset.

import type { Globals } from './globals.ts'
import { contentOf } from './options.ts'
import type { ParsedCall } from './parse.ts'

type Members = Readonly<Record<string, unknown>>

const DOCUMENTS = new Set(['Document', 'PolicyDocument', 'AssumeRolePolicyDocument'])
const TIMES = /(Date|Modified|Expiration)$/

/** Members with which a caller asks for one page; then that page is printed as it is. */
const PAGE_MEMBERS = ['MaxItems', 'MaxKeys', 'Marker', 'ContinuationToken']
/** What is left when all pages are put together. AWS: AWS CLI 2.36.7 as run, 2026-11. */
const JOINED: Readonly<Record<string, (output: Members) => Members>> = {
  's3.ListObjectsV2': ({ Contents, Prefix }) => ({
    ...(Array.isArray(Contents) && Contents.length > 0 && { Contents }),
    RequestCharged: null,
    Prefix,
  }),
}

export function print(
  { operation, input }: ParsedCall,
  output: unknown,
  { output: format, paginate }: Globals,
): string {
  if (format === 'off' || !isMembers(output)) return ''
  const printed = without(output, contentOf(operation))
  const whole = paginate && !PAGE_MEMBERS.some((member) => member in input)
  const shown = decoded(whole ? joined(operation, printed) : printed)
  return Object.keys(shown).length === 0 ? '' : `${JSON.stringify(shown, null, 4)}\n`
}

function joined(operation: string, output: Members): Members {
  return JOINED[operation]?.(output) ?? without(output, 'IsTruncated')
}

function without(members: Members, name: string | undefined): Members {
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== name))
}

function decoded(members: Members): Members {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, decodedValue(key, value)]))
}

function decodedValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => decodedValue(key, one))
  if (isMembers(value)) return decoded(value)
  if (typeof value !== 'string') return value
  if (DOCUMENTS.has(key)) return json(value)
  return TIMES.test(key) ? value.replace(/Z$/, '+00:00') : value
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
